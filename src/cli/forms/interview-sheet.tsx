// The blank interview: a worker asks and writes one sign a box, and keys the boxes in later. No name, no number of a person: nicknames only.
import { placeName } from '../../core/checklist/place-name.ts';
import { type PaperLine, paperLines } from '../../core/interview/paper-form.ts';
import type { FormContext } from './form-context.ts';

/** Columns for children on one form; a larger family takes a second one. */
export const childColumns = ['a', 'b', 'c', 'd'] as const;

const Boxes = ({ count }: { readonly count: number }) => (
  <span class="boxes">
    {Array.from({ length: count }, (_, i) => (
      <i key={String(i)} />
    ))}
  </span>
);

function codesOf(c: FormContext, line: PaperLine): string {
  const { fact } = line;
  const options = line.codes.map(
    ({ code, value }) => `${code} ${c.say(`facts:${fact.id}.options.${String(value)}.label`) || c.say('facts:common.none.label')}`,
  );
  const format =
    fact.type === 'date' || fact.type === 'county' || fact.type === 'number' || fact.type === 'set' ? [c.say(`forms:interview.write.${fact.type}`)] : [];
  return [...format, ...options, `${line.unknown} ${c.say('facts:common.unknown.label')}`].join('　');
}

const gateOf = (c: FormContext, line: PaperLine): string =>
  line.when === null
    ? ''
    : c.say('forms:interview.only-when', {
        when: line.when
          .map(({ number, codes }) => c.say('forms:interview.when-line', { number, codes: codes.join(c.say('paper:comma')) }))
          .join(c.say('forms:or')),
      });

function Line({ c, line }: { readonly c: FormContext; readonly line: PaperLine }) {
  const own = line.fact.about === 'child';
  return (
    <tr class={own ? '' : 'household'}>
      <th scope="row">{line.number}</th>
      <td>
        <b>{c.say(`facts:${line.fact.id}.question`, { name: c.say('forms:interview.child') })}</b> <em>{gateOf(c, line)}</em>
        <br />
        <span class="codes">{codesOf(c, line)}</span>
      </td>
      {own ? (
        childColumns.map((child) => (
          <td key={child} class="cell">
            <Boxes count={line.boxes} />
          </td>
        ))
      ) : (
        <td class="cell" colSpan={childColumns.length}>
          <Boxes count={line.boxes} />
        </td>
      )}
    </tr>
  );
}

function Counties({ c }: { readonly c: FormContext }) {
  const name = (place: { readonly zh: string; readonly en: string }) => placeName(place, c.lang);
  return (
    <div class="counties">
      <b>{c.say('forms:interview.counties')}</b>
      {c.checklist.prefectures.map((p) => (
        <p key={p.code}>
          <b>{name(p)}</b> {p.counties.map((county) => `${county.code.slice(2)} ${name(county)}`).join('　')}
        </p>
      ))}
    </div>
  );
}

export function InterviewSheet({ c }: { readonly c: FormContext }) {
  const lines = paperLines(c.checklist);
  return (
    <article class="interview">
      <header>
        <h1>{c.say('forms:interview.title')}</h1>
        <p>{c.say('forms:interview.how')}</p>
        <p class="write-ins">
          <span>{c.say('forms:interview.day')}</span>
          <i />
          <span>{c.say('forms:interview.worker')}</span>
          <i />
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th />
            <th>{c.say('forms:interview.nicknames')}</th>
            {childColumns.map((child, i) => (
              <th key={child}>{c.say('forms:interview.column', { at: i + 1 })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.number} c={c} line={line} />
          ))}
        </tbody>
      </table>
      <Counties c={c} />
      <footer>
        {c.say('forms:interview.keep')} {c.say('paper:fixed.first-opinion')} {c.say('paper:fixed.edition', { edition: c.checklist.manifest.edition })}
      </footer>
    </article>
  );
}
