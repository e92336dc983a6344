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
  | { readonly kind: 'split'; readonly value: number }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'task'; readonly frequency: 'MONTHLY' | 'QUARTERLY'; readonly deadline: boolean }
  | { readonly kind: 'progress'; readonly month: number; readonly percent: number; readonly approved: boolean }
  | { readonly kind: 'drop' }
  | { readonly kind: 'title'; readonly to: (typeof stages)[number] }
  | { readonly kind: 'notice'; readonly verb: (typeof notices)[number] }
  | { readonly kind: 'explain' };

const stages = ['APPLIED', 'SHORTLISTED', 'PUBLICISED', 'AWARDED', 'NOT_AWARDED', 'LOST'] as const;
const notices = ['issue', 'answer', 'accept', 'return', 'close'] as const;

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
  fc.record({ kind: fc.constant('withdraw' as const) }),
  fc.record({
    kind: fc.constant('task' as const),
    frequency: fc.constantFrom('MONTHLY' as const, 'QUARTERLY' as const),
    deadline: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('progress' as const),
    month: fc.integer({ min: 1, max: 12 }),
    percent: fc.constantFrom(0, 20, 50, 100),
    approved: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('drop' as const) }),
  fc.record({ kind: fc.constant('title' as const), to: fc.constantFrom(...stages) }),
  fc.record({ kind: fc.constant('notice' as const), verb: fc.constantFrom(...notices) }),
  fc.record({ kind: fc.constant('explain' as const) }),
);

/** Each kind of deed in an order in which it is done, and not refused: tried first, whatever chance brings. */
const story: Deed[] = [
  { kind: 'task', frequency: 'QUARTERLY', deadline: true },
  { kind: 'report', month: 6, value: 1, part: null },
  { kind: 'path', half: 4 },
  { kind: 'title', to: 'APPLIED' },
  { kind: 'notice', verb: 'issue' },
  { kind: 'notice', verb: 'answer' },
  { kind: 'notice', verb: 'accept' },
  { kind: 'notice', verb: 'close' },
  { kind: 'explain' },
  { kind: 'progress', month: 3, percent: 20, approved: false },
  { kind: 'progress', month: 3, percent: 50, approved: true },
  { kind: 'split', value: 3 },
  { kind: 'report', month: 7, value: 2, part: 1 },
  { kind: 'withdraw' },
  { kind: 'split', value: 2 },
  { kind: 'progress', month: 6, percent: 100, approved: true },
  { kind: 'progress', month: 9, percent: 50, approved: true },
  { kind: 'task', frequency: 'MONTHLY', deadline: true },
  { kind: 'title', to: 'SHORTLISTED' },
  { kind: 'adjust', value: 9 },
  { kind: 'drop' },
];

const shown = `value original { value } path { revision } adjustments { newValue } trajectory { period expected }
  parts { totalCount sum difference nodes { code rank attainment value latest { period value } } }`;
const status = 'status { colour rule actual expected score shortfall { cause dueOn } }';
const record = '{ due received punctual }';
const all = `query ($asOf: DateTime) { target(plan: "kaihua-2023", code: "output", asOf: $asOf) { ${shown} ${status} duties { period } }
  organisation(code: "tech", asOf: $asOf) { reporting(plan: "kaihua-2023") ${record} progressReporting(plan: "kaihua-2023") ${record} }
  plan(code: "kaihua-2023", asOf: $asOf) { reporting ${record} progressReporting ${record}
    measures { nodes { state dueOn frequency lead { code } droppedOn decision { title } ${status}
      duties { period dueOn state overdue approvedAt } progress { nodes { period percent revision state supersededAt } } latestProgress { percent } } }
    designations { nodes { stage dueOn announcement { title } ${status} } }
    notices(first: 20) { nodes { state level dueOn answer { cause } closedAt } }
    briefing { overdue(first: 1000) { kind dueOn period promise { id } } due(first: 1000) { kind dueOn } silent { owed since } unexplained { promise { id } } }
    promises { code colour attainment } } }`;

/** Who supervises. */
const chief = { subject: 'chen', organisation: 'office', roles: ['approver'] };
const measure = 'kaihua-2023/works/lead/1';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('whatever is approved, decided, split or reported later, every earlier moment stays as it was', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 9 }), async (deeds) => {
      const world = await reportingWorld();
      open.push(world.graph);
      const { graph, send } = world;
      const { prisma } = graph.database;
      const { id: planId } = await prisma.plan.findUniqueOrThrow({ where: { code: 'kaihua-2023' } });
      const { id: areaId } = await prisma.area.findFirstOrThrow();
      const { id: citationId } = await prisma.citation.findFirstOrThrow();
      const stated = { planId, areaId, citationId, ordinal: 1, titleZh: '建桥', titleEn: 'The bridge' } as const;
      await prisma.measure.create({ data: { ...stated, position: 1, code: measure } });
      await prisma.designation.create({
        data: { ...stated, code: 'civilised', commitment: 'STRIVEN', level: 'NATIONAL' },
      });
      const lead = { key: { plan: 'kaihua-2023', code: 'civilised' }, change: { lead: 'tech', dueOn: '2023-10-31' } };
      await send('changeDesignation', lead, people.administrator, 'designation { code }');
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
        if (given.kind === 'withdraw') {
          const stands = await prisma.target.findMany({ where: { division: { not: null }, withdrawnAt: null } });
          const withdrawn = { plan, target: 'output', parts: stands.map((part) => part.code), reason: 'anew' };
          return send('withdrawParts', withdrawn, people.administrator, 'target { code }');
        }
        if (given.kind === 'task') {
          const change = { lead: 'tech', frequency: given.frequency, dueOn: given.deadline ? '2023-12-31' : null };
          return send('changeMeasure', { key: measure, change }, people.administrator, 'measure { code }');
        }
        if (given.kind === 'progress') {
          const told = { measure, percent: String(given.percent), narrative: '推进。', reason: 'corrected' };
          const input = { plan, period: `2023-${String(given.month).padStart(2, '0')}`, measures: [told] };
          const { submission } = await send('submitProgress', input, people.tech, 'submission { id }');
          return submission && given.approved && world.approve(people.office, submission.id);
        }
        if (given.kind === 'drop') {
          const drop = { measure, decisionTitleZh: '取消决定', decisionIssuedOn: '2023-05-01', reason: '不再需要。' };
          return send('dropMeasure', drop, people.administrator, 'measure { state }');
        }
        if (given.kind === 'title') {
          const document = { announcementTitleZh: '决定', announcementIssuedOn: '2023-06-30' };
          const moved = { key: { plan, code: 'civilised' }, to: given.to, on: '2023-06-30', reason: 'x', ...document };
          return send('moveDesignation', moved, people.tech, 'designation { stage }');
        }
        const said = { cause: '订单不足。', correction: '开拓市场。', dueOn: inDays(30) };
        if (given.kind === 'explain') {
          return send('explainShortfall', { plan, target: 'output', ...said }, people.tech, 'shortfall { id }');
        }
        if (given.kind === 'notice') {
          const asked = {
            plan,
            target: 'output',
            addressee: 'tech',
            level: 'NOTICE',
            asks: '请说明。',
            dueOn: inDays(5),
          };
          const [last] = await prisma.supervisionNotice.findMany({ orderBy: { id: 'desc' }, take: 1 });
          const notice = Buffer.from(`SupervisionNotice:${last?.id}`).toString('base64url');
          if (given.verb === 'issue') return send('issueNotice', asked, chief, 'notice { id }');
          if (given.verb === 'answer') return send('answerNotice', { notice, ...said }, people.tech, 'notice { id }');
          const more = given.verb === 'return' ? { reason: '不够。', dueOn: inDays(9) } : {};
          return send(`${given.verb}Notice`, { notice, ...more }, chief, 'notice { id }');
        }
        const code = given.part === null || given.part > parts ? 'output' : `output@p${given.part}`;
        const figures = [{ target: code, value: String(given.value), confirmed: true, reason: 'corrected' }];
        const period = `2023-${String(given.month).padStart(2, '0')}`;
        const { submission } = await world.submit(people.tech, { period, figures });
        return submission && world.approve(people.office, submission.id);
      };
      const refused: string[] = [];
      const known: { readonly asOf: string; readonly answer: unknown }[] = [];
      for (const each of deeds) {
        const answer = (await perform(each)) as { readonly errors?: readonly { readonly code: string }[] } | null;
        for (const { code } of answer?.errors ?? []) refused.push(`${each.kind} ${code}`);
        const asOf = new Date().toISOString();
        known.push({ asOf, answer: (await graph.query(all, { asOf })).data });
      }
      if (deeds === story) expect(refused).toEqual([]);
      expect((await graph.query(all)).data).toEqual(known.at(-1)?.answer);
      for (const { asOf, answer } of known) expect((await graph.query(all, { asOf })).data, asOf).toEqual(answer);
    }),
    { numRuns: 1 + casesOf(4), examples: [[story]] },
  );
});
