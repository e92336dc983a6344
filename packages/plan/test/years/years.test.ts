import type { Viewer } from '@plangraph/schema';
import { promiseByHand } from '@plangraph/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { eachStory } from '../reporting/eachStory.ts';
import { codesOf, people, reportingWorld } from '../reporting/world.ts';

const world = eachStory(reportingWorld);

/** A plan for 2021 to 2025 above the yearly one: jobs are summed up, output is reached at the end, growth is an average. */
beforeEach(async () => {
  const { prisma } = world().graph.database;
  const yearly = await prisma.plan.findUniqueOrThrow({ where: { code: 'kaihua-2023' } });
  const { placeId } = yearly;
  const titled = (title: string) => ({ titleZh: `${title}（中文）`, titleEn: title });
  const long = await prisma.plan.create({
    data: { code: 'kaihua-2021-2025', ...titled('Five years'), year: 2021, lastYear: 2025, placeId },
  });
  await prisma.plan.create({ data: { code: 'kaihua-2022', ...titled('2022'), year: 2022, placeId } });
  await prisma.plan.create({ data: { code: 'kaihua-2026', ...titled('2026'), year: 2026, placeId } });
  const other = await prisma.place.create({ data: { code: 'other', nameZh: '别县', nameEn: 'Other', kind: 'COUNTY' } });
  const theirs = { ...titled('Theirs'), year: 2021, lastYear: 2025, placeId: other.id };
  await prisma.plan.create({ data: { code: 'other-2021-2025', ...theirs } });
  const tech = await prisma.organisation.findUniqueOrThrow({ where: { code: 'tech' } });
  const terms = { 'jobs.new': ['SUM', 60], output: ['LAST_YEAR', 20], 'gdp.growth': ['AVERAGE', 7] } as const;
  for (const [code, [span, value]] of Object.entries(terms)) {
    const { indicatorId, citationId } = await prisma.target.findFirstOrThrow({ where: { code, planId: yearly.id } });
    const { id } = await prisma.target.create({
      data: {
        ...{ planId: long.id, indicatorId, citationId, code, span, value, ordinal: 1 },
        ...{ comparator: 'AT_LEAST', commitment: 'EXPECTED', deadline: new Date('2025-12-31') },
        baseline: code === 'output' ? 10 : null,
      },
    });
    await prisma.responsibility.create({ data: { organisationId: tech.id, role: 'LEAD', targetId: id } });
    await prisma.reportingDuty.createMany({
      data: [2021, 2022, 2023, 2024, 2025].map((year) => ({
        targetId: id,
        period: String(year),
        periodEnd: new Date(`${year}-12-31`),
        dueOn: new Date(`${year + 1}-01-10`),
      })),
    });
  }
});

const align = (input: object, viewer: Viewer | null = people.administrator) =>
  world().send('alignPlan', { plan: 'kaihua-2023', ...input }, viewer, 'plan { code parent { code } }');
const all = ['jobs.new', 'output', 'gdp.growth'].map((code) => ({ target: code, serves: code }));
const report = async (period: string, figures: readonly (readonly [string, string])[], plan = 'kaihua-2021-2025') => {
  const stated = figures.map(([target, value]) => ({ target, value }));
  const { submission, errors } = await world().submit(people.tech, { plan, period, figures: stated });
  expect(errors).toEqual([]);
  expect((await world().approve(people.office, submission.id)).errors).toEqual([]);
};
const document = `query ($code: String!, $asOf: DateTime) { target(plan: "kaihua-2021-2025", code: $code, asOf: $asOf) {
  status { colour expected actual pace score period rule outcome metBefore inputs { name value } }
  trajectory { period expected dueOn } duties { period }
  servedBy { plan { code } code serves { plan { code } } }
  overYears { span promised difference years { year figure expected reached promised latest { period value } target { plan { code } } status { period } } } } }`;
const ask = async (code: string, asOf: string | null = null) => {
  world().graph.forget();
  const answer = await world().graph.query(document, { code, asOf });
  expect(answer.errors).toBeUndefined();
  expect(world().graph.statements).toHaveLength(1);
  expect(answer).toEqual(await world().graph.queryByField(document, { code, asOf }));
  const { status, ...target } = answer.data.target;
  const { inputs, ...standing } = status;
  expect(promiseByHand(inputs)).toEqual(standing);
  return { status, ...target };
};

describe('a plan of several years', () => {
  it('is judged by the figures of its yearly targets, of which none is kept twice', async () => {
    await report('2021', [
      ['jobs.new', '14'],
      ['output', '12'],
      ['gdp.growth', '10'],
    ]);
    await report('2022', [
      ['jobs.new', '12'],
      ['output', '13'],
      ['gdp.growth', '4'],
    ]);
    await report('2023', [
      ['jobs.new', '1'],
      ['output', '1'],
      ['gdp.growth', '1'],
    ]);
    const then = new Date().toISOString();
    const before = await ask('jobs.new');
    expect(before.status).toMatchObject({ actual: null, period: '2025', rule: 'REPORT_MISSING' });
    expect(await align({ parent: 'kaihua-2021-2025', targets: all })).toMatchObject({
      plan: { code: 'kaihua-2023', parent: { code: 'kaihua-2021-2025' } },
      errors: [],
    });
    const half: readonly (readonly [string, string])[] = [
      ['jobs.new', '6'],
      ['output', '8'],
      ['gdp.growth', '8'],
    ];
    await report('2023-06', half, 'kaihua-2023');
    const running = await ask('jobs.new');
    expect(running.overYears.years[2]).toMatchObject({ figure: null, latest: { period: '2023-06', value: '6' } });
    await report(
      '2023-12',
      [
        ['jobs.new', '13'],
        ['output', '16'],
        ['gdp.growth', '7'],
      ],
      'kaihua-2023',
    );
    const jobs = await ask('jobs.new');
    // What was reported for the promise itself of 2023 counts no more.
    expect(jobs.overYears).toMatchObject({ span: 'SUM', promised: null, difference: null });
    expect(jobs.overYears.years.map(({ figure }: { figure: string | null }) => figure)).toEqual([
      '14',
      '12',
      '13',
      null,
      null,
    ]);
    expect(jobs.overYears.years.map(({ reached }: { reached: string | null }) => reached)).toEqual([
      '14',
      '26',
      '39',
      null,
      null,
    ]);
    expect(jobs.overYears.years[2]).toMatchObject({
      ...{ expected: '36', promised: '12', target: { plan: { code: 'kaihua-2023' } }, status: { period: '2023-12' } },
    });
    expect(jobs.servedBy).toEqual([
      { plan: { code: 'kaihua-2023' }, code: 'jobs.new', serves: { plan: { code: 'kaihua-2021-2025' } } },
    ]);
    expect(jobs.trajectory.map(({ expected }: { expected: string }) => expected)).toEqual([
      '12',
      '24',
      '36',
      '48',
      '60',
    ]);
    expect(await ask('jobs.new', then)).toEqual({
      ...before,
      status: expect.objectContaining({ rule: 'REPORT_MISSING' }),
    });
    await report('2024', [
      ['jobs.new', '12'],
      ['output', '18'],
      ['gdp.growth', '6'],
    ]);
    await report('2025', [
      ['jobs.new', '10'],
      ['output', '20'],
      ['gdp.growth', '6.5'],
    ]);
    expect((await ask('jobs.new')).status).toMatchObject({
      actual: '61',
      expected: '60',
      outcome: 'MET',
      colour: 'GREEN',
    });
    expect((await ask('output')).status).toMatchObject({ actual: '20', rule: 'LEVEL_LINEAR', outcome: 'MET' });
    expect((await ask('gdp.growth')).status).toMatchObject({
      actual: '6.682468',
      rule: 'GROWTH_FLAT',
      outcome: 'MISSED',
    });
  });

  it('takes no figure of a year whose own target serves it, and owes none', async () => {
    expect((await ask('output')).duties).toHaveLength(5);
    await align({ parent: 'kaihua-2021-2025', targets: all });
    expect((await ask('output')).duties.map(({ period }: { period: string }) => period)).toEqual([
      '2021',
      '2022',
      '2024',
      '2025',
    ]);
    const refused = await world().submit(people.tech, {
      ...{ plan: 'kaihua-2021-2025', period: '2023' },
      figures: [{ target: 'output', value: '16' }],
    });
    expect(codesOf(refused)).toEqual(['REPORTED_BY_YEAR figures 0 target']);
    await align({ targets: [{ target: 'output', serves: null }] });
    expect((await ask('output')).duties).toHaveLength(5);
    const month = await world().submit(people.tech, {
      ...{ plan: 'kaihua-2021-2025', period: '2023-06' },
      figures: [{ target: 'output', value: '16' }],
    });
    expect(codesOf(month)).toEqual(['PERIOD_OF_ANOTHER_RHYTHM figures 0 target']);
    const outside = await world().submit(people.tech, {
      ...{ plan: 'kaihua-2021-2025', period: '2020' },
      figures: [{ target: 'output', value: '16' }],
    });
    expect(codesOf(outside)).toEqual(['PERIOD_OUTSIDE_PLAN period']);
  });

  it('is named by administrators only, and by what is wrong all at once', async () => {
    expect(codesOf(await align({ parent: 'kaihua-2021-2025' }, people.tech))).toEqual(['FORBIDDEN']);
    expect(codesOf(await align({}))).toEqual(['ALIGNS_NOTHING targets']);
    expect(codesOf(await align({ targets: all.slice(0, 1) }))).toEqual(['PARENT_MISSING parent']);
    const twice = { target: 'output', serves: 'output' };
    const faults = { parent: 'other-2021-2025', targets: [twice, twice, { target: 'nothing', serves: 'output' }] };
    const { errors } = await align(faults);
    expect(codesOf({ errors }).sort()).toEqual([
      'DUPLICATE_TARGET targets 1 target',
      'NOT_FOUND targets 0 serves',
      'NOT_FOUND targets 1 serves',
      'NOT_FOUND targets 2 serves',
      'NOT_FOUND targets 2 target',
      'PARENT_OF_OTHER_PLACE parent',
    ]);
    for (const error of errors) expect(error).toMatchObject({ messageZh: expect.stringMatching(/\p{Script=Han}/u) });
    expect(codesOf(await align({ parent: 'kaihua-2022' }))).toEqual(['PLAN_OF_ONE_YEAR parent']);
    expect(codesOf(await align({ plan: 'kaihua-2026', parent: 'kaihua-2021-2025' }))).toEqual([
      'YEAR_OUTSIDE_PARENT parent',
    ]);
    const within = await align({ plan: 'other-2021-2025', parent: 'kaihua-2021-2025' });
    expect(codesOf(within)).toEqual(['PLAN_OF_SEVERAL_YEARS plan', 'PARENT_OF_OTHER_PLACE parent']);
  });

  it('is left with all that served it, and of one year has one figure', async () => {
    await align({ parent: 'kaihua-2021-2025', targets: all });
    const { prisma } = world().graph.database;
    const { id: planId } = await prisma.plan.findUniqueOrThrow({ where: { code: 'kaihua-2023' } });
    const { placeId } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    const second = await prisma.plan.create({
      data: { code: 'kaihua-2023-second', titleZh: '另一计划', titleEn: 'Second', year: 2023, placeId },
    });
    const { id: _, ...output } = await prisma.target.findFirstOrThrow({ where: { planId, code: 'output' } });
    await prisma.target.create({ data: { ...output, planId: second.id, areaId: null, servesId: null } });
    const refused = await align({
      ...{ plan: 'kaihua-2023-second', parent: 'kaihua-2021-2025' },
      targets: [{ target: 'output', serves: 'output' }],
    });
    expect(codesOf(refused)).toEqual(['ALREADY_SERVED targets 0 serves']);
    expect(await align({ parent: null })).toMatchObject({ plan: { parent: null }, errors: [] });
    expect((await ask('output')).servedBy).toEqual([]);
    const audited = await prisma.change.findMany({ where: { mutation: 'alignPlan' } });
    expect(audited.map(({ noun }) => noun).sort()).toEqual(['Plan', 'Plan', ...Array(6).fill('Target')].sort());
  });
});
