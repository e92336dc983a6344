import { z } from 'zod';
import { expected } from '../errors/rows.ts';
import { factsOf } from '../facts/factsOf.ts';
import type { ModelFacts } from '../facts/models.ts';
import { cell, expectation } from './cell.ts';
import { stepsOf } from './keyPath.ts';
import type { Row, RowShape } from './shape.ts';
import { textLimits } from './textLimits.ts';

/** The zod schema of a tabular's rows: its columns, and for each reference the key that it is written with. */
export function rowSchema({ model, key, columns, references, lengths }: RowShape): z.ZodType<Row> {
  const facts = factsOf(model);
  const shape: Record<string, z.ZodType> = {};
  for (const name of columns) {
    const column = facts.columns[name];
    // A key cannot be left out, even where the data model would make one up.
    if (!column) continue;
    const written = key.includes(name) ? { ...column, nullable: false, optional: false } : column;
    shape[name] = cell(written, textLimits(facts, name, lengths));
  }
  for (const [name, paths] of Object.entries(references)) {
    const relation = facts.relations[name];
    if (!relation) continue;
    const optional = relation.from.every((column) => facts.columns[column]?.optional) && !key.includes(name);
    const reference = keySchema(relation.model, paths);
    const nullable = relation.nullable && !key.includes(name);
    shape[name] = optional ? reference.nullable().optional() : nullable ? reference.nullable() : reference;
  }
  return z.strictObject(shape) as z.ZodType<Row>;
}

/** A natural key: a map, or a plain value where only one column is left to name. */
function keySchema(model: string, paths: readonly string[]): z.ZodType {
  const facts: ModelFacts = factsOf(model);
  const steps = stepsOf(paths);
  const shape: Record<string, z.ZodType> = {};
  for (const [step, rest] of steps) {
    const column = facts.columns[step];
    const relation = facts.relations[step];
    if (rest.length > 0 && relation) shape[step] = keySchema(relation.model, rest);
    else if (column) shape[step] = cell({ ...column, nullable: false, optional: false }, textLimits(facts, step));
  }
  const [only] = steps.keys();
  const map = z.strictObject(shape);
  return z.unknown().transform((value, context) => {
    const whole = steps.size === 1 && only && !isMap(value) ? { [only]: value } : value;
    if (value === undefined || value === null || !isMap(whole)) {
      const wanted = expectedKey(facts, steps);
      const rule = value === undefined || value === null ? 'MISSING_VALUE' : 'INVALID_VALUE';
      context.issues.push({ code: 'custom', input: value, params: { rule, expected: wanted } });
      return z.NEVER;
    }
    const result = map.safeParse(whole);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      context.issues.push({ ...issue, input: whole } as (typeof context.issues)[number]);
    return z.NEVER;
  });
}

function expectedKey(facts: ModelFacts, steps: ReadonlyMap<string, readonly string[]>) {
  const [only, ...more] = steps.keys();
  const column = only && more.length === 0 ? facts.columns[only] : undefined;
  if (column) return expectation(column);
  const names = [...steps.keys()].join(', ');
  return expected.map({ names });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}
