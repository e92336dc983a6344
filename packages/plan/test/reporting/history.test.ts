import type { Viewer } from '@plangraph/schema';
import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codesOf, people, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world.graph.close());

const targets = ['output', 'urban-income'] as const;
/** Who reports what: one target is of two organisations, and some step over the line. */
const reports = fc.oneof(
  { weight: 4, arbitrary: fc.record({ viewer: fc.constant(people.tech), figures: fc.constant(['output']) }) },
  { weight: 2, arbitrary: fc.record({ viewer: fc.constant(people.colleague), figures: fc.constant(['output']) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      viewer: fc.constant(people.labour),
      figures: fc.subarray([...targets], { minLength: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ viewer: fc.constant(people.tech), figures: fc.constant([...targets]) }) },
);

const report = fc
  .tuple(reports, fc.nat(99), fc.integer({ min: 0, max: 5 }), fc.constantFrom('submit', 'submit', 'draft'))
  .map(([who, value, unexplained, verb]) => ({ ...who, value, explained: unexplained > 0, verb }));

const decide = (verb: 'approve' | 'giveBack' | 'handIn', viewers: readonly Viewer[]) =>
  fc.record({ verb: fc.constant(verb), viewer: fc.constantFrom(...viewers), which: fc.constantFrom(0, 0, 0, 1, 2) });

/** One step: somebody reports, hands in a draft, or decides on one of the last submissions. */
const step = fc.oneof(
  { weight: 6, arbitrary: report },
  { weight: 6, arbitrary: decide('approve', [people.office, people.statistics, people.colleague]) },
  { weight: 1, arbitrary: decide('giveBack', [people.office, people.administrator]) },
  { weight: 2, arbitrary: decide('handIn', [people.tech, people.labour, people.administrator]) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

let plans = 0;

/** A plan of its own with two targets, one of which two organisations report. */
async function freshPlan(): Promise<string> {
  const { prisma } = world.graph.database;
  plans += 1;
  const code = `plan-${plans}`;
  const { id: firstId, ...first } = await prisma.plan.findUniqueOrThrow({ where: { code: 'kaihua-2023' } });
  const plan = await prisma.plan.create({ data: { ...first, code } });
  for (const target of targets) {
    const where = { planId_code: { planId: firstId, code: target } };
    const { id: __, ...model } = await prisma.target.findUniqueOrThrow({ where });
    const made = await prisma.target.create({ data: { ...model, planId: plan.id, areaId: null } });
    for (const organisation of target === 'output' ? ['tech', 'labour'] : ['labour']) {
      const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { code: organisation } });
      await prisma.responsibility.create({ data: { organisationId, role: 'RESPONSIBLE', targetId: made.id } });
    }
    await prisma.reportingDuty.create({
      data: { targetId: made.id, period: '2023-03', periodEnd: new Date('2023-03-31'), dueOn: new Date('2023-04-10') },
    });
  }
  return code;
}

async function take(plan: string, submissions: string[], step: Step): Promise<void> {
  if (!('which' in step)) {
    const { viewer, figures, value, explained, verb } = step;
    const stated = figures.map((target) => ({ target, value: String(value), ...(explained ? { reason: 'why' } : {}) }));
    const { submission } = await world.submit(viewer, { plan, figures: stated, draft: verb === 'draft' });
    if (submission) submissions.push(submission.id);
    return;
  }
  const id = submissions.at(-1 - step.which);
  if (id) codesOf(await world[step.verb](step.viewer, id));
}

/** Since when the history holds submissions for approved, by id. */
async function approvalsHeld(): Promise<ReadonlyMap<number, Date>> {
  const { rows } = await world.graph.database.pool.query<{ id: number; since: Date }>(
    `SELECT id, min(held_since) AS since FROM history."Submission" WHERE state = 'APPROVED' GROUP BY id`,
  );
  return new Map(rows.map(({ id, since }) => [id, since]));
}

async function check(plan: string): Promise<void> {
  const { prisma } = world.graph.database;
  const rows = await prisma.observation.findMany({
    where: { target: { plan: { code: plan } } },
    include: { submission: true },
    orderBy: [{ targetId: 'asc' }, { revision: 'asc' }],
  });
  const duties = await prisma.reportingDuty.findMany({ where: { target: { plan: { code: plan } } } });
  const approvals = await approvalsHeld();
  for (const duty of duties) {
    const figures = rows.filter(({ targetId }) => targetId === duty.targetId);
    expect(figures.map(({ revision }) => revision)).toEqual(figures.map((_, index) => index + 1));
    const approved = figures.filter(({ approvedAt }) => approvedAt !== null);
    const current = approved.filter(({ supersededAt }) => supersededAt === null);
    expect(current).toHaveLength(Math.min(approved.length, 1));
    // Whatever counts was approved last, and is the latest revision that ever was.
    expect(current[0]?.revision).toBe(approved.at(-1)?.revision);
    for (const [index, { supersededAt }] of approved.slice(0, -1).entries()) {
      expect(supersededAt).toEqual(approved[index + 1]?.approvedAt);
    }
    for (const { reason } of approved.slice(1)) expect(reason).toBe('why');
    const open = figures.filter((each) => !each.supersededAt && !each.approvedAt && !each.returnedAt);
    expect(open.filter(({ submittedAt }) => submittedAt !== null).length).toBeLessThan(2);
    const owners = open.map(({ submittedById, submittedAt }) => `${submittedById} ${submittedAt === null}`);
    expect(new Set(owners).size).toBe(owners.length);
    expect(duty.approvedAt).toEqual(approved[0]?.approvedAt ?? null);
    expect(duty.receivedAt).toEqual(approved[0]?.submittedAt ?? null);
    for (const { submission, approvedAt, returnedAt, supersededAt } of figures) {
      if (approvedAt) expect(submission?.state).toBe('APPROVED');
      // As of any moment, figures and what they came with say the same.
      if (approvedAt) expect(approvals.get(submission?.id ?? 0)).toEqual(approvedAt);
      if (approvedAt) expect(submission?.decider).not.toBe(submission?.submitter);
      if (returnedAt) expect(submission?.state).toBe('RETURNED');
      if (submission?.state === 'APPROVED' && !approvedAt) expect(supersededAt).not.toBeNull();
    }
  }
  const document = `{ plan(code: "${plan}") { targets { nodes { latest { value } } } } }`;
  const { data } = await world.graph.query(document);
  const currents = duties
    .toSorted((one, other) => Number(one.targetId) - Number(other.targetId))
    .map(({ targetId }) => rows.find((each) => each.targetId === targetId && each.approvedAt && !each.supersededAt));
  expect(data.plan.targets.nodes).toEqual(
    currents.map((row) => ({ latest: row ? { value: row.value?.toFixed() } : null })),
  );
}

/** A history that comes to the approval of a correction: tried first, whatever chance brings. */
const corrected: Step[] = [
  { viewer: people.tech, figures: ['output'], value: 3, explained: true, verb: 'submit' },
  { verb: 'approve', viewer: people.office, which: 0 },
  { viewer: people.labour, figures: ['output', 'urban-income'], value: 5, explained: true, verb: 'draft' },
  { verb: 'handIn', viewer: people.labour, which: 0 },
  { verb: 'giveBack', viewer: people.office, which: 0 },
  { viewer: people.labour, figures: ['output', 'urban-income'], value: 4, explained: true, verb: 'submit' },
  { verb: 'approve', viewer: people.statistics, which: 0 },
];

const runs = 1 + casesOf(40);

it(`whatever ${runs} histories do, one figure of a period counts at most, and its revisions have no holes`, {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24, size: 'max' }), async (steps) => {
      const plan = await freshPlan();
      const submissions: string[] = [];
      for (const each of steps) await take(plan, submissions, each);
      await check(plan);
    }),
    { numRuns: runs, examples: [[corrected]], interruptAfterTimeLimit: 600_000 },
  );
});

it('the histories come to approvals of corrections', async () => {
  const count = await world.graph.database.prisma.observation.count({
    where: { approvedAt: { not: null }, supersededAt: { not: null } },
  });
  expect(count).toBeGreaterThan(0);
});
