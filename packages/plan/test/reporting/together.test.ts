import { afterAll, beforeAll, expect, it } from 'vitest';
import { codesOf, people, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world.graph.close());

/** All figures of a target for a period, by revision. */
const figuresOf = (code: string, period: string) =>
  world.graph.database.prisma.observation.findMany({
    where: { target: { code }, period },
    orderBy: { revision: 'asc' },
  });

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

it('reports of one figure at once all come in, one after the other, and the last one waits', async () => {
  const results = await Promise.all(
    times(8, (index) => world.submit(people.tech, { figures: [{ target: 'jobs.new', value: String(index) }] })),
  );
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  const figures = await figuresOf('jobs.new', '2023-03');
  expect(figures.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(figures.map(({ supersededAt }) => supersededAt === null)).toEqual([...times(7, () => false), true]);
});

it('reports of the same targets in another order do not wait for one another in a circle', async () => {
  const codes = ['output', 'forest', 'gdp.growth', 'residents'];
  const report = (order: readonly string[]) =>
    world.submit(people.tech, { figures: order.map((target) => ({ target, value: '1' })) });
  const results = await Promise.all(times(8, (index) => report(index % 2 ? codes : codes.toReversed())));
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
});

it('of two organisations that are charged, one is taken and the other told who was', async () => {
  const charge = { plan: 'kaihua-2023', target: 'output', organisation: 'labour', role: 'RESPONSIBLE' };
  await world.send('chargeOrganisation', charge, people.administrator, '__typename');
  const report = (organisation: string) =>
    world.submit(people.administrator, {
      organisation,
      period: '2023-05',
      figures: [{ target: 'output', value: '1' }],
    });
  const results = await Promise.all(times(6, (index) => report(index % 2 ? 'tech' : 'labour')));
  const winner = (await figuresOf('output', '2023-05'))[0]?.submittedById;
  const told = results.map(codesOf);
  const lost = told.filter((codes) => codes.length > 0);
  expect(lost).toEqual(times(3, () => ['ALREADY_REPORTED figures 0 target']));
  expect(new Set((await figuresOf('output', '2023-05')).map(({ submittedById }) => submittedById))).toEqual(
    new Set([winner]),
  );
});

it('of approving and returning at once, one wins', async () => {
  for (let round = 0; round < 6; round += 1) {
    const period = `2023-${String(round + 1).padStart(2, '0')}`;
    const { submission } = await world.submit(people.tech, { period, figures: [{ target: 'residents', value: '1' }] });
    const results = await Promise.all([
      world.approve(people.office, submission.id),
      world.giveBack(people.office, submission.id),
      world.approve(people.office, submission.id),
    ]);
    const told = results.map(codesOf);
    expect(told.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(told.flat()).toEqual(times(2, () => 'WRONG_STATE submission'));
    const last = (await figuresOf('residents', period)).at(-1);
    expect((last?.approvedAt === null) !== (last?.returnedAt === null)).toBe(true);
  }
});

it('of approving a report and replacing it at once, nothing is left between', async () => {
  for (let round = 0; round < 6; round += 1) {
    const period = `2023-${String(round + 1).padStart(2, '0')}`;
    const figure = { target: 'income-ratio', numerator: '1', denominator: '2' };
    const report = () => world.submit(people.administrator, { organisation: 'tech', period, figures: [figure] });
    const { submission } = await report();
    // Handed in by one administrator, approved by another.
    const other = { ...people.administrator, subject: 'other' };
    const first = await world.approve(other, submission.id);
    expect(first.errors).toEqual([]);
    const correction = { ...figure, reason: 'late returns' };
    const again = await world.submit(people.tech, { period, figures: [correction] });
    const [approval, replacement] = await Promise.all([
      world.approve({ ...people.tech, subject: 'boss', roles: ['approver', 'reporter'] }, again.submission.id),
      world.submit(
        { ...people.tech, subject: 'boss', roles: ['approver', 'reporter'] },
        { period, figures: [correction] },
      ),
    ]);
    expect(replacement.errors).toEqual([]);
    expect([[], ['SUBMISSION_REPLACED submission']]).toContainEqual(codesOf(approval));
    const figures = await figuresOf('income-ratio', period);
    const approved = figures.filter(({ approvedAt, supersededAt }) => approvedAt && !supersededAt);
    const waiting = figures.filter(({ approvedAt, supersededAt }) => !approvedAt && !supersededAt);
    expect([approved.length, waiting.length]).toEqual([1, 1]);
    expect(approved[0]?.revision).toBe(approval.errors.length ? 1 : 2);
  }
});

it('an intent that is sent five times at once is carried out once', async () => {
  const input = {
    idempotencyKey: 'once',
    plan: 'kaihua-2023',
    period: '2023-11',
    figures: [{ target: 'gdp.growth', value: '5' }],
  };
  const results = await Promise.all(times(5, () => world.send('submitFigures', input, people.tech)));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await figuresOf('gdp.growth', '2023-11')).toHaveLength(1);
});

it('a plan that is closed while reports come in has none that came later', async () => {
  const viewer = { ...people.administrator, subject: 'closer' };
  // More than was reported for any month before, or the year would fall.
  const report = (index: number) =>
    world.submit(viewer, {
      organisation: 'tech',
      period: '2023-12',
      figures: [{ target: 'jobs.new', value: String(100 + index) }],
    });
  const [first, closed, ...rest] = await Promise.all([
    report(0),
    world.send('closePlan', { plan: 'kaihua-2023' }, viewer, 'plan { closedAt }'),
    ...times(6, report),
  ]);
  expect(closed.errors).toEqual([]);
  const told = [first, ...rest].map(codesOf);
  for (const codes of told) expect([[], ['PLAN_CLOSED plan']]).toContainEqual(codes);
  expect(await figuresOf('jobs.new', '2023-12')).toHaveLength(told.filter((codes) => codes.length === 0).length);
  await world.send('reopenPlan', { plan: 'kaihua-2023' }, viewer, '__typename');
});
