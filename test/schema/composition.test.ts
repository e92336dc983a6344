import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains } from '@plangraph/gateway';
import { composeGraph, type Domain } from '@plangraph/schema';
import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { lexicographicSortSchema, parse, printSchema, validate, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { areas as named } from '../architecture/house.ts';

const root = join(import.meta.dirname, '../..');
const areas = domains.filter((domain) => domain.area !== null);

/** Every choice of one or more. */
function subsetsOf<T>(all: readonly T[]): T[][] {
  const choices = Array.from({ length: 2 ** all.length - 1 }, (_, index) => index + 1);
  return choices.map((choice) => all.filter((_, place) => choice & (1 << place)));
}

/** Every pair, since what two domains do to each other shows in two; each without one other; and a sample of the rest. */
function worthComposing<T>(subsets: readonly T[][], most: number): T[][] {
  const always = ({ length }: readonly T[]) => length === 2 || length === most - 1;
  const rest = subsets.filter((each) => each.length > 2 && each.length < most - 1);
  const sample = fc.sample(fc.shuffledSubarray(rest, { minLength: rest.length }), 1)[0] ?? [];
  return [...subsets.filter(always), ...sample.slice(0, casesOf(rest.length))];
}

const idsOf = (chosen: readonly Domain[]) => chosen.map(({ id }) => id).join(' + ');

describe('the domains', () => {
  it('are the seven areas of the plan, the spine, and how others live with them', () => {
    expect(areas.map(({ id }) => id)).toEqual(named);
    expect(domains.filter(({ area }) => area === null).map(({ id }) => id)).toEqual(['plan', 'exchange']);
  });

  it.each(domains.map((domain) => [domain.id, domain] as const))('%s composes with what it uses', (_, domain) => {
    expect(validateSchema(composeGraph({ domains: [domain] }).schema)).toEqual([]);
  });

  const choices = subsetsOf(areas);
  it('can be chosen from in 127 ways', () => expect(choices).toHaveLength(127));

  const tried = worthComposing(choices, areas.length);
  it.each(tried.map((chosen) => [idsOf(chosen), chosen] as const))('%s compose', (_, chosen) => {
    expect(validateSchema(composeGraph({ domains: chosen }).schema)).toEqual([]);
  });

  it('compose to the same schema in whichever order they come', () => {
    const print = (chosen: readonly Domain[]) =>
      printSchema(lexicographicSortSchema(composeGraph({ domains: chosen }).schema));
    expect(print([...domains].reverse())).toBe(print(domains));
  });
});

describe('what is promised to clients', () => {
  const { schema } = composeGraph({ domains });

  it('schema.graphql is the composed schema: run `npx -y pnpm@12 schema --write` and commit it', () => {
    const committed = readFileSync(join(root, 'schema.graphql'), 'utf8');
    expect(committed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  const folder = join(root, 'services/gateway/operations');

  it.each(readdirSync(folder).filter((name) => name.endsWith('.graphql')))('%s fits the schema', (name) => {
    const problems = validate(schema, parse(readFileSync(join(folder, name), 'utf8'))).map(({ message }) => message);
    expect(problems).toEqual([]);
  });
});
