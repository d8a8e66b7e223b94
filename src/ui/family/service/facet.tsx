// One side of an entitlement under its own small heading: what to bring, where to go. Empty ones are left out by the caller.
import type { ComponentChildren } from 'preact';

export function Facet({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="facet">
      <h3>{title}</h3>
      <div class="facet__body">{children}</div>
    </section>
  );
}

/** Sentences one under the other. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
