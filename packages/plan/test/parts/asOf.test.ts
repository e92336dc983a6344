import { casesOf, type TestGraph } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { people, reportingWorld } from '../reporting/world.ts';

const open: TestGraph[] = [];
afterAll(async () => {
  for (const graph of open) await graph.close();
});

/** Something that changes how a promise of 12 stands. */
type Deed =
  | { readonly kind: 'path'; readonly half: number }
  | { readonly kind: 'adjust'; readonly value: number }
  | { readonly kind: 'report'; readonly month: number; readonly value: number; readonly part: number | null }
  | { readonly kind: 'split'; readonly value: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('path' as const), half: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant('adjust' as const), value: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    kind: fc.constant('report' as const),
    month: fc.integer({ min: 1, max: 12 }),
    value: fc.integer({ min: 0, max: 40 }),
    part: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({ kind: fc.constant('split' as const), value: fc.integer({ min: 1, max: 6 }) }),
);

const shown = `value original { value } path { revision } adjustments { newValue } trajectory { period expected }
  parts { totalCount sum difference nodes { code rank attainment value latest { period value } } }`;
const all = `query ($asOf: DateTime) { target(plan: "kaihua-2023", code: "output", asOf: $asOf) { ${shown} } }`;

it('whatever is approved, decided, split or reported later, every earlier moment stays as it was', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 9 }), async (deeds) => {
      const world = await reportingWorld();
      open.push(world.graph);
      const { graph, send } = world;
      const { prisma } = graph.database;
      await prisma.indicator.updateMany({ where: { code: 'output' }, data: { aggregation: 'SUM' } });
      let parts = 0;
      const promised = async () => (await graph.query(all)).data.target.value as string;
      const plan = 'kaihua-2023';
      const perform = async (given: Deed): Promise<unknown> => {
        if (given.kind === 'path') {
          const points = [
            { period: '2023-H1', expected: String(given.half) },
            { period: '2023-Q4', expected: await promised() },
          ];
          const proposal = { plan, target: 'output', points, reason: 'revised' };
          await send('proposePath', proposal, people.tech, 'path { id }');
          const { id } = await prisma.path.findFirstOrThrow({ where: { state: 'SUBMITTED' } });
          const path = Buffer.from(`Path:${id}`).toString('base64url');
          return send('approvePath', { path }, people.office, 'path { id }');
        }
        if (given.kind === 'adjust') {
          const decision = { document: { titleZh: '决定' }, decidedOn: '2023-07-31', organZh: '政府', reason: 'x' };
          const adjusted = { plan, target: 'output', value: String(given.value), ...decision };
          return send('adjustTarget', adjusted, people.administrator, 'target { id }');
        }
        if (given.kind === 'split') {
          parts += 1;
          const stated = [{ code: `p${parts}`, owner: 'tech', value: String(given.value), nameZh: `部分${parts}` }];
          const split = { plan, target: 'output', division: 'PARK', parts: stated, reason: 'more' };
          return send('splitTarget', split, people.administrator, 'target { id }');
        }
        const code = given.part === null || given.part > parts ? 'output' : `output@p${given.part}`;
        const figures = [{ target: code, value: String(given.value), confirmed: true, reason: 'corrected' }];
        const period = `2023-${String(given.month).padStart(2, '0')}`;
        const { submission } = await world.submit(people.tech, { period, figures });
        return submission && world.approve(people.office, submission.id);
      };
      const known: { readonly asOf: string; readonly answer: unknown }[] = [];
      for (const each of deeds) {
        await perform(each);
        const asOf = new Date().toISOString();
        known.push({ asOf, answer: (await graph.query(all, { asOf })).data });
      }
      expect((await graph.query(all)).data).toEqual(known.at(-1)?.answer);
      for (const { asOf, answer } of known) expect((await graph.query(all, { asOf })).data, asOf).toEqual(answer);
    }),
    { numRuns: casesOf(4) },
  );
});
