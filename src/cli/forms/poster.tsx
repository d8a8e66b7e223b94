// The wall poster: every service of the list under its category, what each is in one line, and whom to call.
import type { FormContext } from './form-context.ts';

/** Numbers for the wall, from danger to any question; the design's crisis card has the same order. */
const onTheWall = ['110', '120', '12345', '12349', '12355', '12356'];

export function Poster({ c }: { readonly c: FormContext }) {
  const { categories, services, definition } = c.checklist;
  const tests = 'all' in definition ? definition.all : [definition];
  const numbers = onTheWall.filter((n) => c.checklist.hotlines.has(n));
  return (
    <article class="poster">
      <header>
        <p class="poster__brand">{c.say('ui:brand')}</p>
        <h1>{c.say('forms:poster.title', { total: services.length })}</h1>
        <p class="poster__who">
          {c.say('forms:poster.who')}
          {c.say('forms:colon')}
          {tests.map((n) => c.say(`ui:definition.${n.reason ?? ''}.yes`)).join(c.say('paper:comma'))}
          {c.say('forms:poster.who-not')}
        </p>
      </header>
      <div class="poster__blocks">
        {categories.map((category) => (
          <section key={category.key} class={`block block--${category.key}`}>
            <h2>
              <span class={`tile tile--${category.key}`}>{c.say(`categories:${category.key}.code`)}</span>
              {c.say(`categories:${category.key}.name`)}
            </h2>
            <ol>
              {services
                .filter((s) => s.category === category.id)
                .map((s) => (
                  <li key={s.id}>
                    <b>{c.say(`services:${s.id}.name`)}</b>
                    <span>{c.say(`services:${s.id}.line`)}</span>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
      <div class="poster__ask">
        <h2>{c.say('forms:poster.ask')}</h2>
        <ul>
          {numbers.map((n) => (
            <li key={n}>
              <b>{n}</b>
              <span>{c.say(`hotlines:${n}.line`)}</span>
            </li>
          ))}
        </ul>
        <p class="poster__point">
          {c.say('forms:poster.point')}
          <i />
        </p>
      </div>
      <footer>
        {c.say('paper:fixed.working-list')} {c.say('paper:fixed.edition', { edition: c.checklist.manifest.edition })}
      </footer>
    </article>
  );
}
