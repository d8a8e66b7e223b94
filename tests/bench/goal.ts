// One line of the bench: what was measured, what was to be reached.
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly met: boolean;
}
