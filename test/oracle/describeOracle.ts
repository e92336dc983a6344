import { domains } from '@plangraph/gateway';
import type { Viewer } from '@plangraph/schema';
import { casesOf, createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalList } from './canonical.ts';
import { writeList } from './document.ts';
import { delegate, facts, fillEverything, randomOf } from './fill.ts';
import { askList, type ListAsk } from './generate.ts';
import { findersOf, keyOf, keyValues } from './keys.ts';
import type { World as Visible } from './prismaFilter.ts';
import { referenceList, referenceRows } from './reference.ts';

const administrator: Viewer = { subject: 'oracle', organisation: null, roles: ['administrator'] };

/** Root lists that are about some rows of their noun only, in Prisma's words. */
const narrowed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  observations: { supersededAt: null },
  // The plans made here are of the first years of the era: nothing is due of them today.
  judgementsDue: { id: { in: [] } },
  // No target made here is a part of another.
  targetParts: { id: { in: [] } },
  // Whoever acts for no organisation is asked nothing.
  noticesDue: { id: { in: [] } },
  // What is deleted, or was replaced, is used no more.
  headingMappings: { retiredAt: null },
};

/** Nouns of which the public sees nothing. */
const unpublished = [
  'Submission',
  'Change',
  'Appointment',
  'ApiClient',
  'ApiKey',
  'Import',
  'ImportRow',
  'ImportedReport',
  'StatusFlip',
  'HeadingMapping',
  'Webhook',
  'WebhookDelivery',
  'WebhookAttempt',
  'AuditEntry',
  'AuditDay',
];

/** What a viewer may see, and of which database. */
interface World extends Visible {
  readonly viewer: Viewer | null;
}

const cases = 2 * casesOf(2500);

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
        // `search` is the list of no table; the inbox shows only what its viewer owes. Both have tests of their own.
        if (noun && facts[noun] && field.name !== 'reportingDue') roots.push([field.name, noun]);
      }
    });
    afterAll(() => graph.close());

    it(`on ${cases / 2} of ${cases} random operations over every noun`, { timeout: 600_000 }, async () => {
      for (let seed = 1 + half; seed <= cases; seed += 2) {
        const random = randomOf(seed * 7919);
        random(2);
        const [field, noun] = roots[seed % roots.length] as [string, string];
        const viewer = random(2) ? null : administrator;
        const world = worldOf(viewer);
        const ask = askList(graph.schema, noun, random, 2);
        const cursorAt = ask.orderBy.length && random(2) ? await someCursor(world, [field, noun], ask, random) : null;
        const variables = new Map<string, [string, unknown]>();
        const body = writeList(field, ask, variables, noun, cursorAt?.cursor);
        const declared = [...variables].map(([name, [type]]) => `$${name}: ${type}`).join(', ');
        const document = `query ${declared ? `(${declared})` : ''} { ${body} }`;
        graph.forget();
        const values = Object.fromEntries([...variables].map(([name, [, value]]) => [name, value]));
        const answer = await graph.query(document, values, { viewer });
        expect(answer.errors, `seed ${seed}: ${document}`).toBeUndefined();
        expect(graph.statements.length, `seed ${seed}: ${document}`).toBe(1);
        expect(answer, `seed ${seed}: ${document}`).toEqual(await graph.queryByField(document, values, { viewer }));
        const expected = await referenceList(world, noun, ask, narrowed[field] ?? {}, cursorAt?.at ?? null);
        const said = `seed ${seed}: ${document} ${JSON.stringify([...variables])}`;
        expect(canonicalList(ask, answer.data[field]), said).toEqual(canonicalList(ask, expected));
      }
    });

    it('for every key by which a row is found', { timeout: 600_000 }, async () => {
      const finders = findersOf(graph.schema).filter((_, index) => index % 2 === half);
      expect(finders.length).toBeGreaterThan(20);
      let found = 0;
      for (const [finder, noun] of finders) {
        const declared = keyOf(finder).map(({ name, type }) => `$${name}: ${type}`);
        const given = keyOf(finder).map(({ name }) => `${name}: $${name}`);
        const document = `query (${declared.join(', ')}) { ${finder.name}(${given.join(', ')}) { id } }`;
        for (const viewer of [null, administrator]) {
          const world = worldOf(viewer);
          const all = await delegate(graph.database, noun).findMany({ orderBy: { id: 'asc' } });
          const visible = await delegate(graph.database, noun).findMany({ where: world.visible[noun] ?? {} });
          const seen = new Set(visible.map(({ id }) => id));
          for (const row of all.slice(0, 8)) {
            const values = await keyValues({ ...world, graph }, finder, noun, row);
            if (!values) continue;
            graph.forget();
            const answer = await graph.query(document, values, { viewer });
            const said = `${document} ${JSON.stringify(values)}`;
            expect(graph.statements.length, said).toBe(1);
            if (seen.has(row.id)) found += 1;
            const id = seen.has(row.id) ? Buffer.from(`${noun}:${row.id}`).toString('base64url') : null;
            expect(answer.data, said).toEqual({ [finder.name]: id && { id } });
            expect(answer, said).toEqual(await graph.queryByField(document, values, { viewer }));
          }
        }
      }
      expect(found).toBeGreaterThan(200);
    });

    /** What the nouns' policies come to: administrators see everything, the public what is approved and not hidden. */
    function worldOf(viewer: Viewer | null): World {
      const nothing = { id: { in: [] } };
      const approved = { approvedAt: { not: null } };
      const hiding = [...graph.registers].filter(([, { retired }]) => retired === 'HIDDEN');
      const serving = hiding.map(([noun]) => [noun, { retiredAt: null }]);
      const none = Object.fromEntries(unpublished.map((noun) => [noun, nothing]));
      const decided = {
        Observation: approved,
        Judgement: approved,
        Path: { state: 'APPROVED' },
        ProgressReport: approved,
        Shortfall: { OR: [{ noticeId: null }, { acceptedAt: { not: null } }] },
        ...none,
      };
      const visible = { ...Object.fromEntries(serving), ...decided };
      // An endpoint that was deleted is nobody's any more, with all that was sent to it.
      const there = { retiredAt: null };
      const kept = {
        Webhook: there,
        WebhookDelivery: { webhook: there },
        WebhookAttempt: { delivery: { webhook: there } },
      };
      return { database: graph.database, viewer, visible: viewer ? kept : visible };
    }

    async function someCursor(
      world: World,
      [field, noun]: readonly [string, string],
      ask: ListAsk,
      random: (below: number) => number,
    ) {
      const rows = await referenceRows(world, noun, ask, narrowed[field] ?? {});
      if (!rows.length) return null;
      const at = random(rows.length);
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
      const answer = await graph.query(`query ${declared ? `(${declared})` : ''} { ${body} }`, values, {
        viewer: world.viewer,
      });
      return { at, cursor: answer.data[field].edges[at].cursor as string };
    }
  });
}
