import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains } from '@plangraph/gateway';
import { composeGraph, type Domain } from '@plangraph/schema';
import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { lexicographicSortSchema, parse, printSchema, validate, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const areas = domains.filter((domain) => domain.area !== null);

/** Every choice of two, since what two domains do to each other shows in two. */
function pairsOf<T>(all: readonly T[]): T[][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]));
}

/** All but one, for each. */
function allButOne<T>(all: readonly T[]): T[][] {
  return all.map((left) => all.filter((each) => each !== left));
}

/** A sample of the choices of three and more: as many, however many domains there are. */
function someOf<T>(all: readonly T[]): T[][] {
  const choice = fc.shuffledSubarray([...all], { minLength: 3, maxLength: all.length - 2 });
  return fc.sample(choice, casesOf(90)).map((chosen) => all.filter((each) => chosen.includes(each)));
}

const idsOf = (chosen: readonly Domain[]) => chosen.map(({ id }) => id).join(' + ');

describe('the domains', () => {
  it('are each listed once, the spine first', () => {
    const ids = domains.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids[0]).toBe('plan');
    expect(areas).not.toEqual([]);
  });

  it.each(domains.map((domain) => [domain.id, domain] as const))('%s composes with what it uses', (_, domain) => {
    expect(validateSchema(composeGraph({ domains: [domain] }).schema)).toEqual([]);
  });

  const tried = [...pairsOf(areas), ...allButOne(areas), ...someOf(areas)];
  const byIds = new Map(tried.map((chosen) => [idsOf(chosen), chosen]));
  it.each([...byIds])('%s compose', (_, chosen) => {
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
