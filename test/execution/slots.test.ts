import type { Answer, TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEverything } from './everything.ts';

// A prepared operation is kept for all values of the variables that only name rows. Each list is asked in turn, twice,
// of one executor, and every answer must be that of graphql-js.
describe('a prepared operation answers as if it were prepared anew', () => {
  let graph: TestGraph;
  let codes: { plans: string[]; projects: string[]; targets: string[]; ids: string[] };

  beforeAll(async () => {
    graph = await openEverything();
    const { data } = await graph.query(
      '{ plans { nodes { id code targets { nodes { code } } } } projects { nodes { id code } } }',
    );
    const codesOf = (nodes: { code: string }[]) => nodes.map(({ code }) => code);
    codes = {
      plans: codesOf(data.plans.nodes),
      projects: codesOf(data.projects.nodes),
      targets: data.plans.nodes.flatMap((plan: { targets: { nodes: { code: string }[] } }) =>
        codesOf(plan.targets.nodes),
      ),
      ids: [...data.plans.nodes, ...data.projects.nodes].map(({ id }: { id: string }) => id),
    };
  });
  afterAll(() => graph.close());

  async function expectSame(document: string, ...given: readonly Record<string, unknown>[]): Promise<void> {
    for (const variables of [...given, ...given]) {
      const expected = ordered(await graph.queryByField(document, variables));
      const answer = ordered(await graph.query(document, variables));
      expect(answer, `${document} ${JSON.stringify(variables)}`).toEqual(expected);
    }
  }

  const point = 'query Point($code: String!) { project(code: $code) { code stage milestones { ordinal } } }';

  it('for codes that there are, codes that there are not, and values that are no codes', async () => {
    await expectSame(
      point,
      ...codes.projects.slice(0, 3).map((code) => ({ code })),
      ...['', 'none', "O'Neil", '"', '$1', '\\', '开化县', 'x'.repeat(10_000)].map((code) => ({ code })),
      ...['\u0000', 'a\u0000b', null, 7, 1.5, true, [], ['a'], {}, { code: 'a' }].map((code) => ({ code })),
      {},
      { code: codes.projects[0], other: 1 },
    );
  });

  it('without writing the statement anew', async () => {
    const other = point.replace('Point', 'Other');
    graph.forget();
    for (const code of codes.projects.slice(0, 9)) await graph.query(other, { code });
    expect(new Set(graph.statements).size).toBe(1);
    expect(graph.executions().answered).toBeGreaterThan(9);
  });

  it('where variables may be left out, be null or have defaults', async () => {
    const [code] = codes.projects;
    const values = [{}, { code }, { code: 'none' }, { code: null }];
    await expectSame(`query A($code: String = "${code}") { project(code: $code) { code } }`, ...values);
    await expectSame(`query B($code: String! = "none") { project(code: $code) { code } }`, ...values);
  });

  it('where a variable names a row and stands elsewhere, too', async () => {
    const [code, other] = codes.projects;
    await expectSame(
      `query C($code: String!) {
        project(code: $code) { code }
        projects(filter: { code: { eq: $code } }) { totalCount nodes { code } }
      }`,
      ...[code, other, 'none', '\u0000'].map((each) => ({ code: each })),
    );
    await expectSame(
      `query D($code: String!, $after: String) {
        project(code: $code) { ...Shown }
        again: project(code: $code) { code }
        projects(first: 2, after: $after) { nodes { code } }
      }
      fragment Shown on Project { code lead { code } }`,
      { code },
      { code: other, after: null },
      { code, after: 'no cursor' },
      { code: other, after: other },
    );
  });

  it('where rows are found by keys further down', async () => {
    await expectSame(
      `query E($plan: String!, $target: String!) {
        plan(code: $plan) { code target(code: $target) { code value } }
        plans(first: 3) { nodes { target(code: $target) { code } } }
      }`,
      ...codes.plans.slice(0, 3).map((plan, index) => ({ plan, target: codes.targets[index] ?? 'none' })),
      { plan: codes.plans[0], target: 'none' },
      { plan: 'none', target: null },
    );
  });

  const above = `query Above($amount: Decimal, $code: String, $day: Date) {
    projects(
      filter: { or: [{ totalInvestment: { gt: $amount } }, { startedOn: { lte: $day } }], not: { lead: { code: { eq: $code } } } }
      orderBy: [{ field: TOTAL_INVESTMENT, direction: ASC }]
    ) { totalCount nodes { code } groupBy(field: STAGE) { key count } aggregate { count } }
  }`;

  it('where columns are compared with values', async () => {
    const given = { amount: '100', code: 'none', day: '2023-06-30' };
    const amounts = ['0', '12.50', '-1', '1e3', '0.0000001', '999999999999999999.999999', '1'.repeat(40), '', 'x'];
    await expectSame(
      above,
      ...[...amounts, 7, 1.5, null, true, {}, []].map((amount) => ({ ...given, amount })),
      ...["O'Neil", '', '\u0000', 'x'.repeat(10_000), null, 3].map((code) => ({ ...given, code })),
      ...['2023-02-30', '0001-01-01', '9999-12-31', '', null, 20230101].map((day) => ({ ...given, day })),
      {},
    );
  });

  it('without writing the statement of a comparison anew', async () => {
    const other = above.replace('Above', 'Beyond');
    graph.forget();
    for (const amount of ['1', '2.5', '300']) await graph.query(other, { amount, code: 'none', day: '2023-06-30' });
    expect(new Set(graph.statements).size).toBe(1);
  });

  it('where rows are looked up under aliases, all of a shape by one statement', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const many = `query Many(${names.map((name) => `$${name}: String!`).join(', ')}) {
      ${names.map((name) => `${name}: project(code: $${name}) { code shown_${name}: stage lead { code } }`).join(' ')}
      plan(code: "none") { code }
    }`;
    const { projects } = codes;
    const given = Object.fromEntries(names.map((name, index) => [name, projects[index] ?? '']));
    await expectSame(
      many,
      given,
      { ...given, b: 'none' },
      { ...given, c: given.a },
      { ...given, d: 'a\u0000b' },
      { ...given, e: null },
    );
    graph.forget();
    await graph.query(many, given);
    expect(graph.statements.filter((text) => text.includes('"Project"')).length).toBe(1);
  });

  it('where aliases select the same, and something else, of rows that one statement finds', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const many = `query Alike(${names.map((name) => `$${name}: String!`).join(', ')}) {
      ${names.map((name, index) => `${name}: project(code: $${name}) { ${index < 3 ? '...Row' : `x${index % 2}: code lead { code }`} }`).join(' ')}
    }
    fragment Row on Project { code lead { code } }`;
    const { projects } = codes;
    const given = Object.fromEntries(names.map((name, index) => [name, projects[index % 4] ?? '']));
    await expectSame(many, given, { ...given, b: 'none', f: 'neither' });
    graph.forget();
    await graph.query(many, given);
    expect(graph.statements.filter((text) => text.includes('"Project"')).length).toBe(1);
  });

  it('where the keys of others, days and words name a row', async () => {
    const { data } = await graph.query(`{
      reviews(first: 3) { nodes { kind dueOn project { code } } }
      sections(first: 3) { nodes { ordinal area { code plan { code } } } }
    }`);
    const reviews = data.reviews.nodes.map(({ kind, dueOn, project }: Review) => ({
      kind,
      on: dueOn,
      of: project.code,
    }));
    const [known] = reviews;
    await expectSame(
      'query H($of: String!, $kind: ReviewKind!, $on: Date!) { review(project: $of, kind: $kind, dueOn: $on) { id dueOn } }',
      ...reviews,
      ...['2023-02-30', '2023-2-1', '2023-01-01T00:00:00Z', '0000-01-01', '', null, 20230101].map((on) => ({
        ...known,
        on,
      })),
      ...['MOON', null].map((kind) => ({ ...known, kind })),
      ...['none', '\u0000'].map((of) => ({ ...known, of })),
    );
    await expectSame(
      'query I($area: AreaKeyInput!, $ordinal: Int!) { section(area: $area, ordinal: $ordinal) { id ordinal } }',
      ...data.sections.nodes.map(({ ordinal, area: { code, plan } }: Section) => ({
        ordinal,
        area: { code, plan: plan.code },
      })),
      ...[{}, { plan: 'none', code: 'none' }, { plan: 'a', code: '\u0000' }, null].map((area) => ({
        area,
        ordinal: 1,
      })),
    );
    await expectSame(
      'query J($plan: String!, $code: String!) { section(area: { plan: $plan, code: $code }, ordinal: 1) { id } area(plan: $plan, code: $code) { id } }',
      ...data.sections.nodes.map(({ area: { code, plan } }: Section) => ({ code, plan: plan.code })),
      { plan: 'none', code: '\u0000' },
    );
  });

  interface Review {
    readonly kind: string;
    readonly dueOn: string;
    readonly project: { readonly code: string };
  }
  interface Section {
    readonly ordinal: number;
    readonly area: { readonly code: string; readonly plan: { readonly code: string } };
  }

  it('where other variables change what is asked', async () => {
    const [code, other] = codes.projects;
    const document = `query F($code: String!, $lang: Language, $lead: Boolean! = false, $first: Int) {
      project(code: $code) { name(lang: $lang) lead @include(if: $lead) { code } }
      projects(first: $first) { nodes { code } }
    }`;
    await expectSame(
      document,
      { code, lang: 'ZH' },
      { code: other, lang: 'EN' },
      { code, lang: null, lead: true },
      { code: other, lead: true, first: 2 },
      { code, first: 3 },
      { code, first: 1000 },
      { code, lang: 'DE' },
    );
  });

  it('where global ids are good, bad and of other nouns', async () => {
    await expectSame(
      'query G($id: ID!) { node(id: $id) { __typename id ... on Project { code } ... on Plan { year } } }',
      ...codes.ids.map((id) => ({ id })),
      ...['', 'none', 'UGxhbjow', 5, null, ['UGxhbjox']].map((id) => ({ id })),
    );
  });
});

/** Root fields are read side by side, so which error comes first is left to chance. */
function ordered({ data, errors }: Answer): Answer {
  const path = ({ path: steps }: NonNullable<Answer['errors']>[number]) => JSON.stringify(steps);
  return errors ? { data, errors: [...errors].sort((one, other) => (path(one) < path(other) ? -1 : 1)) } : { data };
}
