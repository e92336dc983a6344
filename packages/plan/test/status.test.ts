import { spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatusWorld, statusWorld } from './statusWorld.ts';

let world: StatusWorld;
beforeAll(async () => {
  world = await statusWorld();
  await world.promise('clinics');
  for (const [month, value, on] of [
    ['01', '1', '2001-02-05'],
    ['02', '2', '2001-03-08'],
    ['03', '3', '2001-04-09'],
    ['04', '3', '2001-05-09'],
    // Late: until the 20th of June nobody knows.
    ['05', '5', '2001-06-20'],
    ['11', '12', '2001-12-08'],
  ] as const) {
    await world.report('clinics', `2001-${month}`, value, on);
  }
  await world.promise('beds', { kind: 'LEVEL', frequency: 'QUARTERLY' }, { value: 100, baseline: 92, dueDays: 20 });
  await world.report('beds', '2001-Q1', '95', '2001-04-15');
  await world.correct('beds', '2001-Q1', '93', '2001-05-20');
  const spent = { kind: 'RATIO', accrues: true } as const;
  const id = await world.promise('spent', spent, { value: 90 });
  await world.graph.database.prisma.waypoint.create({ data: { targetId: id, period: '2001-Q2', value: 30 } });
  await world.promise('spent-evenly', spent, { value: 90 });
});
afterAll(() => world.graph.close());

const fields = 'status { colour expected actual pace score period rule asOf }';

async function ask(code: string, asOf: string | null, selection = fields) {
  const { data, errors } = await world.graph.query(
    `query ($code: String!, $asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) { target(code: $code) { ${selection} } } }`,
    { code, asOf },
  );
  expect(errors).toBeUndefined();
  return data.plan.target;
}

describe('a status', () => {
  test.each([
    ['2001-01-20T00:00:00Z', { colour: 'GREY', rule: 'NOT_DUE', period: null, expected: null, actual: null }],
    [
      '2001-02-20T00:00:00Z',
      { colour: 'GREEN', rule: 'ACCUMULATING_LINEAR', period: '2001-01', expected: '1', actual: '1' },
    ],
    [
      '2001-06-10T00:00:00Z',
      { colour: 'RED', period: '2001-04', expected: '4', actual: '3', pace: '0.75', score: '0.75' },
    ],
    // May was due on 10 June, and in the plan's time zone that day ends eight hours before it does in UTC.
    ['2001-06-10T15:59:59Z', { colour: 'RED', period: '2001-04' }],
    [
      '2001-06-10T16:00:00Z',
      { colour: 'GREY', rule: 'REPORT_MISSING', period: '2001-05', expected: '5', actual: null },
    ],
    ['2001-06-20T12:30:00Z', { colour: 'GREY', rule: 'REPORT_MISSING' }],
    ['2001-06-20T13:00:00Z', { colour: 'GREEN', rule: 'ACCUMULATING_LINEAR', period: '2001-05', actual: '5' }],
    ['2001-08-15T00:00:00Z', { colour: 'GREY', rule: 'REPORT_MISSING', period: '2001-07', actual: null }],
    ['2001-12-15T00:00:00Z', { colour: 'BLUE', period: '2001-11', expected: '11', actual: '12', score: '1.090909' }],
    [null, { colour: 'GREEN', rule: 'ALREADY_MET', period: '2001-12', expected: '12', actual: '12' }],
  ])('as of %s is %j', async (asOf, expected) => {
    const { status } = await ask('clinics', asOf);
    expect(status).toMatchObject(expected);
    if (asOf) expect(Date.parse(status.asOf)).toBe(Date.parse(asOf));
    else expect(Math.abs(Date.parse(status.asOf) - Date.now())).toBeLessThan(60_000);
  });

  test('waits for the indicator’s own due days', async () => {
    expect((await ask('beds', '2001-04-20T12:00:00Z')).status).toMatchObject({ colour: 'GREY', rule: 'NOT_DUE' });
    expect((await ask('beds', '2001-04-21T12:00:00Z')).status).toMatchObject({ colour: 'BLUE', period: '2001-Q1' });
  });

  test('explains itself, so that anyone can compute it again', async () => {
    const { status } = await ask('beds', '2001-04-25T00:00:00Z', 'status { inputs { name value } }');
    expect(
      Object.fromEntries(status.inputs.map(({ name, value }: Record<string, string>) => [name, value])),
    ).toMatchObject({
      kind: 'LEVEL',
      today: '2001-04-25',
      dueDays: '20',
      target: '100',
      baseline: '92',
      'threshold.blue': '1.05',
      'figure.2001-Q1': '95',
      judged: '2001-Q1',
      gap: '1',
      scale: '8',
      score: '1.125',
    });
  });

  test('is the same field by field, and as an answer straight from rows', async () => {
    const document = `query ($asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) {
      statusSummary { total attainment worst { id code status { colour inputs { name value } } } }
      targets { nodes { status { colour asOf } trajectory { period expected } latest { value } observations { nodes { state approvedAt status { colour } } } } } } }`;
    const variables = { asOf: '2001-06-15T00:00:00Z' };
    const answer = await world.graph.query(document, variables);
    expect(answer.errors).toBeUndefined();
    expect(await world.graph.queryByField(document, variables)).toEqual(answer);
  });
});

describe('a correction', () => {
  const figures = `${fields} latest { value revision supersededAt }
    observations { totalCount nodes { value revision reason state supersededAt approvedAt } }`;

  test('does not show before it was made', async () => {
    const before = await ask('beds', '2001-05-19T00:00:00Z', figures);
    expect(before.status).toMatchObject({ colour: 'BLUE', actual: '95' });
    expect(before.latest).toEqual({ value: '95', revision: 1, supersededAt: null });
    expect(before.observations.totalCount).toBe(1);
    expect(before.observations.nodes[0]).toMatchObject({ revision: 1, state: 'APPROVED', supersededAt: null });
    expect(JSON.stringify(before)).not.toMatch(/93|digit/);
  });

  test('counts from then on, and what it replaced stays to be seen', async () => {
    for (const asOf of ['2001-05-21T00:00:00Z', null]) {
      const after = await ask('beds', asOf, figures);
      if (asOf) expect(after.status).toMatchObject({ colour: 'ORANGE', actual: '93', score: '0.875' });
      expect(after.latest).toEqual({ value: '93', revision: 2, supersededAt: null });
      expect(after.observations.nodes).toMatchObject([
        { value: '95', revision: 1, reason: null, supersededAt: '2001-05-20T13:00:00.000Z' },
        { value: '93', revision: 2, reason: 'A digit was wrong.', supersededAt: null },
      ]);
    }
  });

  test('is judged at the end of its own period, as is what it replaced', async () => {
    const { observations } = await ask(
      'beds',
      null,
      'observations { nodes { value status { colour period actual } } }',
    );
    expect(observations.nodes).toEqual([
      { value: '95', status: { colour: 'BLUE', period: '2001-Q1', actual: '95' } },
      { value: '93', status: { colour: 'ORANGE', period: '2001-Q1', actual: '93' } },
    ]);
  });
});

describe('a trajectory', () => {
  test('says what is expected of each period, and until when its figure is in time', async () => {
    const { trajectory } = await ask('beds', null, 'trajectory { period dueOn expected }');
    expect(trajectory).toEqual([
      { period: '2001-Q1', dueOn: '2001-04-20', expected: '94' },
      { period: '2001-Q2', dueOn: '2001-07-20', expected: '96' },
      { period: '2001-Q3', dueOn: '2001-10-20', expected: '98' },
      { period: '2001-Q4', dueOn: '2002-01-20', expected: '100' },
    ]);
  });

  test('of a ratio that builds up begins at zero, and goes by the plan’s waypoints', async () => {
    const expected = async (code: string) => {
      const { trajectory, waypoints } = await ask(code, null, 'trajectory { expected } waypoints { period value }');
      return { waypoints, by: [2, 5, 8].map((month) => trajectory[month].expected) };
    };
    expect(await expected('spent-evenly')).toEqual({ waypoints: [], by: ['22.5', '45', '67.5'] });
    const waypoints = [{ period: '2001-Q2', value: '30' }];
    expect(await expected('spent')).toEqual({ waypoints, by: ['15', '30', '60'] });
  });
});

test('a moment that is still to come is refused', async () => {
  const { data, errors } = await world.graph.query(
    `{ plan(code: "${spine.plan}", asOf: "2999-01-01T00:00:00Z") { code } }`,
  );
  expect(data.plan).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
});

test('a target is called as its indicator is, in either language', async () => {
  expect(await ask('clinics', null, 'zh: label(lang: ZH) en: label(lang: EN)')).toEqual({
    zh: 'clinics（中文）',
    en: 'clinics',
  });
});
