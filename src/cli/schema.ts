// `qingdan schema`: writes checklist/schema/ for editors, from the one validator.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { files, operatorShapes, ruleNodeSchema } from '../core/checklist/schema.ts';
import { slipCodesSchema } from '../core/checklist/slip-codes.ts';
import { vignetteSchema } from '../core/checklist/vignette.ts';
import { projectRoot } from './project-files.ts';

type Json = Record<string, unknown>;

const isRule = (schema: unknown): boolean => schema === ruleNodeSchema;

/** JSON Schema of one shape; rule nodes become a reference to `#/$defs/rule`. */
function convert(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => (isRule(valibotSchema) ? { $ref: '#/$defs/rule' } : undefined),
  }) as Json;
  return rest;
}

/** One alternative an operator, each exactly that operator plus the common fields. */
function ruleDefinition(): Json {
  return { oneOf: operatorShapes().map((shape) => convert(shape)) };
}

/** The schemas by file name under checklist/schema/. */
export function editorSchemas(): Readonly<Record<string, Json>> {
  const shapes: Readonly<Record<string, GenericSchema>> = {
    service: files.service,
    enabler: files.enabler,
    facts: files.facts,
    parameters: files.parameters,
    places: files.places,
    sources: files.sources,
    vignette: vignetteSchema,
    codes: slipCodesSchema,
  };
  const rule = ruleDefinition();
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const converted = convert(shape);
      const readsRules = JSON.stringify(converted).includes('#/$defs/rule');
      return [`${name}.json`, { $schema: 'http://json-schema.org/draft-07/schema#', ...converted, ...(readsRules ? { $defs: { rule } } : {}) }];
    }),
  );
}

/** @returns 0 */
export function schema(): number {
  const folder = join(projectRoot, 'checklist/schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(editorSchemas())) writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  return 0;
}
