import { domains } from '@plangraph/gateway';
import { registersOf } from '@plangraph/schema';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalList } from './canonical.ts';
import { writeList } from './document.ts';
import { fillEverything, randomOf } from './fill.ts';
import { askList } from './generate.ts';
import { referenceList, referenceRows } from './reference.ts';

const cases = Number(process.env.PLANGRAPH_ORACLE_CASES ?? 5000);

/**
 * Compares the reader with Prisma, and direct execution with graphql-js, on random operations: one half of the seeds in
 * each of two test files, so that two workers share them.
 */
export function describeOracle(half: 0 | 1): void {
  describe('the reader answers as Prisma does', () => {
    let graph: TestGraph;
    const roots: [string, string][] = [];

    beforeAll(async () => {
      await template('everything', (database) => fillEverything(database, 24));
      graph = await createTestGraph({ domains, from: 'everything' });
      for (const field of Object.values(graph.schema.getQueryType()?.getFields() ?? {})) {
        const [, noun] = /^(\w+)Connection$/.exec(getNamedType(field.type).name) ?? [];
        if (noun) roots.push([field.name, noun]);
      }
    });
    afterAll(() => graph.close());

    it(`on ${cases / 2} of ${cases} random operations over every noun`, { timeout: 600_000 }, async () => {
      for (let seed = 1 + half; seed <= cases; seed += 2) {
        const random = randomOf(seed * 7919);
        random(2);
        const [field, noun] = roots[seed % roots.length] as [string, string];
        const ask = askList(graph.schema, noun, random, 2);
        const cursorAt = ask.orderBy.length && random(2) ? await someCursor(noun, ask, random) : null;
        const variables = new Map<string, [string, unknown]>();
        const body = writeList(field, ask, variables, noun, cursorAt?.cursor);
        const declared = [...variables].map(([name, [type]]) => `$${name}: ${type}`).join(', ');
        const document = `query ${declared ? `(${declared})` : ''} { ${body} }`;
        graph.forget();
        const values = Object.fromEntries([...variables].map(([name, [, value]]) => [name, value]));
        const answer = await graph.query(document, values);
        expect(answer.errors, `seed ${seed}: ${document}`).toBeUndefined();
        expect(graph.statements.length, `seed ${seed}: ${document}`).toBe(1);
        expect(answer, `seed ${seed}: ${document}`).toEqual(await graph.queryByField(document, values));
        const expected = await referenceList(world(), noun, ask, {}, cursorAt?.at ?? null);
        const said = `seed ${seed}: ${document} ${JSON.stringify([...variables])}`;
        expect(canonicalList(ask, answer.data[field]), said).toEqual(canonicalList(ask, expected));
      }
    });

    // What the nouns' policies come to for the public: figures that are approved, records that serve.
    const world = () => ({
      database: graph.database,
      visible: {
        ...Object.fromEntries([...registersOf(graph.schema).keys()].map((noun) => [noun, { retiredAt: null }])),
        Observation: { approvedAt: { not: null } },
      },
    });

    async function someCursor(noun: string, ask: ReturnType<typeof askList>, random: (below: number) => number) {
      const rows = await referenceRows(world(), noun, ask, {});
      if (!rows.length) return null;
      const at = random(rows.length);
      const [field] = roots.find((root) => root[1] === noun) as [string, string];
      const whole = { ...ask, size: 200, backward: false, counted: false, sums: [], groupBy: null };
      const variables = new Map<string, [string, unknown]>();
      const body = writeList(
        field,
        { ...whole, row: { columns: [], ones: {}, lists: {}, connections: {} } },
        variables,
        noun,
      );
      const declared = [...variables].map(([name, [type]]) => `$${name}: ${type}`).join(', ');
      const values = Object.fromEntries([...variables].map(([name, [, value]]) => [name, value]));
      const answer = await graph.query(`query ${declared ? `(${declared})` : ''} { ${body} }`, values);
      return { at, cursor: answer.data[field].edges[at].cursor as string };
    }
  });
}
