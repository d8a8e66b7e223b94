// What stands in the checklist and serves nothing: untidy, not unusable. For `qingdan check`, never at run time.
import { assembleChecklist, type ChecklistFiles, type Problem } from './parse-checklist.ts';
import { referencesIn } from './references.ts';

/** Parameters that the program itself reads. */
const readByCode: readonly string[] = ['slip-valid'];

/** Sources, parameters and papers nobody uses, and sections of the policy file no entitlement encodes. */
export function leftovers(input: ChecklistFiles): readonly Problem[] {
  const { checklist, parsed } = assembleChecklist(input);
  const used = new Set([...readByCode.map((id) => `parameter ${id}`), ...[...referencesIn(parsed)].map((r) => `${r.to} ${r.id}`)]);
  const listed = [
    ['sources/', 'source'],
    ['parameters/', 'parameter'],
    ['documents.json', 'document'],
  ] as const;
  const unused = [...parsed].flatMap(([file, value]) => {
    const what = listed.find(([folder]) => file.startsWith(folder))?.[1];
    if (!what) return [];
    return (value as readonly { readonly id: string }[]).flatMap((x, i) =>
      used.has(`${what} ${x.id}`) ? [] : [{ file, path: [i, 'id'], message: `nothing uses "${x.id}"` }],
    );
  });
  const unencoded = checklist.sections.filter((s) => !used.has(`section ${s.id}`));
  return [
    ...unused,
    ...unencoded.map((s) => ({ file: 'sections.json', path: [checklist.sections.indexOf(s)], message: `no entitlement encodes section ${s.id} ${s.title}` })),
  ];
}
