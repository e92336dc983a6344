import { spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatusWorld, statusWorld, viewers } from './statusWorld.ts';

type Who = keyof typeof viewers;

let world: StatusWorld;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await statusWorld();
  await world.promise('clinics');
  const unapproved = { approvedAt: null };
  const figures = {
    draft: await world.report('clinics', '2001-01', '7', '2001-02-02', { ...unapproved, submittedAt: null }),
    submitted: await world.report('clinics', '2001-02', '7', '2001-03-02', unapproved),
    returned: await world.report('clinics', '2001-03', '7', '2001-04-02', {
      ...unapproved,
      returnedAt: new Date('2001-04-05T00:00:00Z'),
    }),
    approved: await world.report('clinics', '2001-04', '4', '2001-05-02'),
  };
  for (const [name, id] of Object.entries(figures)) ids[name] = Buffer.from(`Observation:${id}`).toString('base64url');
});
afterAll(() => world.graph.close());

const all = ['draft', 'submitted', 'returned', 'approved'];
/** Which figures each may see now. */
const seen: Record<Who, readonly string[]> = {
  'the public': ['approved'],
  'a person of the bureau': all,
  'a person of another': ['approved'],
  'a person of none': ['approved'],
  'an approver': ['submitted', 'returned', 'approved'],
  'an administrator': all,
};
const periods: Record<string, string> = {
  draft: '2001-01',
  submitted: '2001-02',
  returned: '2001-03',
  approved: '2001-04',
};
const everyone = Object.keys(seen) as Who[];

async function ask(who: Who, document: string, variables = {}) {
  const { data, errors } = await world.graph.query(document, variables, { viewer: viewers[who] });
  expect(errors).toBeUndefined();
  return data;
}

/** What a viewer finds along the edges of a target. */
async function target(who: Who, selection: string, asOf: string | null = null) {
  const document = `query ($asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) { target(code: "clinics") { ${selection} } } }`;
  return (await ask(who, document, { asOf })).plan.target;
}

describe.each(everyone)('%s sees no more than may be seen', (who) => {
  const may = seen[who];

  test('along an edge: rows, count and aggregate', async () => {
    const { observations } = await target(
      who,
      'observations { totalCount aggregate { count } nodes { period state } }',
    );
    expect(observations.totalCount).toBe(may.length);
    expect(observations.aggregate.count).toBe(may.length);
    expect(observations.nodes).toEqual(may.map((name) => ({ period: periods[name], state: name.toUpperCase() })));
  });

  test('in groups, of a target and of all', async () => {
    const inPeriods = may.map((name) => ({ key: periods[name], count: 1 }));
    const groups = 'groupBy(field: PERIOD) { key count } all: groupBy(field: TARGET_CODE) { key count }';
    const expected = { groupBy: inPeriods, all: [{ key: 'clinics', count: may.length }] };
    expect((await target(who, `observations(first: 0) { ${groups} }`)).observations).toEqual(expected);
    expect((await ask(who, `{ observations(first: 0) { ${groups} } }`)).observations).toEqual(expected);
  });

  test('by node and nodes', async () => {
    const expected = all.map((name) => (may.includes(name) ? { period: periods[name] } : null));
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Observation { period } } }';
    expect((await ask(who, document, { ids: all.map((name) => ids[name]) })).nodes).toEqual(expected);
    for (const [index, name] of all.entries()) {
      const { node } = await ask(who, 'query ($id: ID!) { node(id: $id) { ... on Observation { period } } }', {
        id: ids[name],
      });
      expect(node).toEqual(expected[index]);
    }
  });

  test('by a status, a summary or the latest figure, which follow from approved figures alone', async () => {
    const asOf = '2001-05-15T00:00:00Z';
    const { status, latest } = await target(
      who,
      'status { actual inputs { name value } } latest { period value }',
      asOf,
    );
    expect(status.actual).toBe('4');
    expect(latest).toEqual({ period: '2001-04', value: '4' });
    const figures = status.inputs.filter(({ name }: { name: string }) => name.startsWith('figure.'));
    expect(figures.map(({ value }: { value: string | null }) => value)).toEqual([null, null, null, '4']);
    const { plan } = await ask(
      who,
      `{ plan(code: "${spine.plan}", asOf: "2001-04-20T00:00:00Z") { statusSummary { grey missing } } }`,
    );
    expect(plan.statusSummary).toEqual({ grey: 1, missing: 1 });
  });

  test('as of an earlier moment', async () => {
    const statesAsOf = async (asOf: string) => {
      const { observations } = await target(
        who,
        'observations { nodes { period state submittedAt approvedAt } }',
        asOf,
      );
      for (const { approvedAt, state } of observations.nodes) expect(approvedAt === null).toBe(state !== 'APPROVED');
      return observations.nodes.map(({ period, state }: Record<string, string>) => `${period} ${state}`);
    };
    const only = (...names: string[]) => may.filter((name) => names.includes(name));
    expect(await statesAsOf('2001-02-01T00:00:00Z')).toEqual([]);
    const march = only('draft', 'submitted').map((name) => `${periods[name]} ${name.toUpperCase()}`);
    expect(await statesAsOf('2001-03-03T00:00:00Z')).toEqual(march);
    // Handed in and not yet returned.
    const april = only('draft', 'submitted', 'returned').map(
      (name) => `${periods[name]} ${name === 'returned' ? 'SUBMITTED' : name.toUpperCase()}`,
    );
    expect(await statesAsOf('2001-04-03T00:00:00Z')).toEqual(april);
    // Handed in at noon, approved at one.
    const may2 = await statesAsOf('2001-05-02T12:30:00Z');
    const waiting = who === 'the public' || who === 'a person of another' || who === 'a person of none';
    expect(may2.includes('2001-04 SUBMITTED')).toBe(!waiting);
    expect(may2.some((each: string) => each.endsWith('APPROVED'))).toBe(false);
  });
});

test('who reported is seen by whoever sees the figure, and a draft is nobody’s status', async () => {
  const { observations } = await target('a person of the bureau', 'observations { nodes { submittedBy { code } } }');
  expect(observations.nodes.map(({ submittedBy }: { submittedBy: { code: string } }) => submittedBy.code)).toEqual(
    all.map(() => spine.organisation),
  );
  const { observations: own } = await target(
    'a person of the bureau',
    'observations(first: 1) { nodes { status { colour actual } } }',
  );
  expect(own.nodes).toEqual([{ status: { colour: 'BLUE', actual: '7' } }]);
});
