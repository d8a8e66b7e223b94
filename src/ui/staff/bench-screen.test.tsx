// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { entitlementWord } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import { checkVignette, parseVignette } from '../../core/checklist/vignette.ts';
import { readFamily } from '../../core/facts/read-family.ts';
import { assessFamily } from '../../core/rules/assess-family.ts';
import { show, startVisit } from '../family/visit-for-tests.tsx';
import { BenchScreen } from './bench-screen.tsx';

afterEach(cleanup);

async function openBench() {
  const visit = await startVisit({});
  await visit.session.openStaff('bench');
  const { container } = show(visit, BenchScreen);
  const rules = visit.session.rules.value;
  if (rules.kind !== 'ready') throw new Error('no rules');
  return { visit, container, checklist: rules.engine.checklist };
}
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const fact = (id: string) => t(`facts:${id}.label`);

test('pins some answers, frees the rest, shows every outcome and what leads there', async () => {
  const { container } = await openBench();
  choose(t('staff:bench.subject'), 'hpv');
  choose(fact('child.sex'), '"F"');
  fireEvent.click(screen.getByRole('button', { name: t('staff:bench.run') }));
  await waitFor(() => expect(container.querySelectorAll('.outcome').length).toBeGreaterThan(1));
  const verdicts = [...container.querySelectorAll('.outcome h3')].map((e) => e.textContent ?? '');
  expect(verdicts.some((v) => v.startsWith(t('ui:verdicts.likely')))).toBe(true);
  expect(verdicts.some((v) => v.startsWith(t('ui:verdicts.later')))).toBe(true);
  expect(container.textContent).not.toMatch(/\b(staff|results|services|enablers|facts|ui):[a-z]/);
  choose(fact('child.sex'), '"M"');
  expect(container.querySelectorAll('.outcome')).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: t('staff:bench.run') }));
  await waitFor(() => expect(container.querySelectorAll('.outcome')).toHaveLength(1));
  expect(container.querySelector('.outcome h3')?.textContent).toContain(t('ui:verdicts.not-now'));
});

test('an outcome is kept as an example the rules agree with; not without what it tells', async () => {
  const { visit, container, checklist } = await openBench();
  choose(t('staff:bench.subject'), 'residence-registration');
  fireEvent.click(screen.getByRole('button', { name: t('staff:bench.run') }));
  await waitFor(() => expect(container.querySelector('.outcome')).not.toBeNull());
  fireEvent.click(screen.getAllByRole('button', { name: t('staff:bench.keep') })[0] as HTMLElement);
  const keep = within(container.querySelector('.keep') as HTMLElement);
  fireEvent.click(keep.getByRole('button', { name: t('staff:bench.save') }));
  await waitFor(() => expect(keep.getByRole('status').textContent).toBe(t('staff:bench.lacking')));
  expect(visit.saved).toHaveLength(0);
  fireEvent.input(keep.getByLabelText(t('staff:bench.tells')), { target: { value: '编出来的一家，刚搬来，看居住登记。' } });
  fireEvent.click(keep.getByRole('button', { name: t('staff:bench.save') }));
  await waitFor(() => expect(visit.saved).toHaveLength(1));
  const parsed = parseVignette(JSON.parse(visit.saved[0]?.text ?? ''));
  if (parsed.kind === 'problems') throw new Error(parsed.problems.join());
  const family = readFamily(checklist, parsed.vignette.family, parsed.vignette.date);
  if (family.kind === 'problems') throw new Error(JSON.stringify(family.problems));
  expect(Object.keys(parsed.vignette.expect['a'] ?? {})).toEqual(['residence-registration']);
  expect(checkVignette(parsed.vignette, assessFamily(checklist, family.family, parsed.vignette.date))).toEqual([]);
});

test('ready-made families: a child onto the bench, a family through the screens, nobody else left behind', async () => {
  const { visit, container } = await openBench();
  await waitFor(() => expect(container.querySelectorAll('.practice > li').length).toBeGreaterThan(10));
  const [first] = [...container.querySelectorAll('.practice > li')];
  const [child] = within(first as HTMLElement).getAllByRole('button');
  fireEvent.click(child as HTMLElement);
  await waitFor(() => expect(container.querySelectorAll('.pin--set').length).toBeGreaterThan(3));
  fireEvent.click(within(first as HTMLElement).getByRole('button', { name: t('staff:bench.practise') }));
  expect(visit.session.screen.value).toBe('results');
  expect(visit.session.interview.value.children[0]).toBe('a');
  expect(Object.keys(visit.session.interview.value.household).length).toBeGreaterThan(0);
});

test('every thing to apply for can be chosen, by its name', async () => {
  const { container, checklist } = await openBench();
  const names = [...container.querySelectorAll('.pin optgroup option')].map((e) => e.textContent);
  for (const e of [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)])
    expect(names).toContain(entitlementWord(checklist, e.id, 'name'));
});
