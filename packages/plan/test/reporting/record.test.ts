import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportingRecord } from '../../src/rules/reportingRecord.ts';
import { people, reportingWorld } from './world.ts';

const timeZone = 'Asia/Shanghai';
const duty = (dueOn: string, receivedAt: string | null = null, approvedAt = receivedAt) => ({
  dueOn,
  receivedAt,
  approvedAt,
});

describe('completeness and punctuality', () => {
  it('count what is due from the day after its due day, in the plan’s time zone', () => {
    const at = (moment: string) => reportingRecord([duty('2023-04-10')], { timeZone, moment: new Date(moment) });
    const nothing = { due: 0, received: 0, punctual: 0, completeness: null, punctuality: null };
    expect(at('2023-04-10T15:59:59.999Z')).toEqual(nothing);
    expect(at('2023-04-10T16:00:00.000Z')).toEqual({ ...nothing, due: 1, completeness: '0', punctuality: '0' });
  });

  it('are by when a figure was handed in; when it was approved says only since when that is known', () => {
    const duties = [
      duty('2023-04-10', '2023-04-10T15:59:59.999Z', '2023-05-01T00:00:00.000Z'),
      duty('2023-04-10', '2023-04-10T16:00:00.000Z', '2023-04-12T00:00:00.000Z'),
      duty('2023-04-10'),
    ];
    const at = (moment: string) => reportingRecord(duties, { timeZone, moment: new Date(moment) });
    expect(at('2023-04-11T00:00:00Z')).toMatchObject({ due: 3, received: 0, punctual: 0 });
    expect(at('2023-04-12T00:00:00Z')).toMatchObject({ received: 1, punctual: 0 });
    expect(at('2023-05-01T00:00:00Z')).toEqual({
      due: 3,
      received: 2,
      punctual: 1,
      completeness: '0.666667',
      punctuality: '0.333333',
    });
  });
});

describe('in the graph', () => {
  let world: Awaited<ReturnType<typeof reportingWorld>>;
  beforeAll(async () => {
    world = await reportingWorld();
  });
  afterAll(() => world.graph.close());

  const record = '{ due received punctual completeness punctuality }';

  it('a plan, its areas and whoever is charged have them, each in one statement', async () => {
    const { graph, submit, approve, send } = world;
    for (const role of ['RESPONSIBLE', 'SUPPORTING']) {
      const charge = { plan: 'kaihua-2023', target: 'urban-income', organisation: 'labour', role };
      await send('chargeOrganisation', charge, people.administrator, '__typename');
    }
    const { placeId } = await graph.database.prisma.plan.findFirstOrThrow();
    const titles = { titleZh: '空计划', titleEn: 'Empty plan' };
    await graph.database.prisma.plan.create({ data: { code: 'empty', ...titles, year: 2023, placeId } });
    const figures = [{ target: 'urban-income', value: '1' }];
    const { submission } = await submit(people.labour, { figures });
    const ask = async () => {
      graph.forget();
      const { data } = await graph.query(
        `{ plan(code: "kaihua-2023") { reporting ${record} area(code: "works") { reporting ${record} } }
           organisation(code: "labour") { reporting(plan: "kaihua-2023") ${record} other: reporting(plan: "empty") ${record} } }`,
      );
      expect(graph.statements).toHaveLength(2);
      return data;
    };
    const all = await graph.database.prisma.reportingDuty.count();
    expect((await ask()).organisation.reporting).toMatchObject({ due: 12, received: 0, completeness: '0' });
    await approve(people.office, submission.id);
    const { plan, organisation } = await ask();
    expect(organisation).toEqual({
      reporting: { due: 12, received: 1, punctual: 0, completeness: '0.083333', punctuality: '0' },
      other: { due: 0, received: 0, punctual: 0, completeness: null, punctuality: null },
    });
    expect(plan.reporting).toMatchObject({ due: all, received: 1 });
    expect(plan.area.reporting).toEqual(plan.reporting);
  });

  it('a mutation’s answer, the inbox and the submissions are read in one statement each', async () => {
    const { graph, submit } = world;
    const figures = ['output', 'forest', 'residents', 'jobs.new'].map((target) => ({ target, value: '1' }));
    const few = async (count: number) => {
      graph.forget();
      await submit(people.tech, { figures: figures.slice(0, count) });
      return graph.statements.length;
    };
    await few(1);
    expect(await few(4)).toBe(await few(2));
    graph.forget();
    await graph.query(
      '{ reportingDue { nodes { target { code } state overdue } } submissions { nodes { figures { value status { colour } } } } }',
      {},
      { viewer: people.office },
    );
    expect(graph.statements).toHaveLength(2);
  });
});
