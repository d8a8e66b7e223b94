// Placeholder until the bench stands.
export function BenchScreen() {
  return null;
}
