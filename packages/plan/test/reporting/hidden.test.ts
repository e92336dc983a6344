import type { Viewer } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type Result, reportingWorld } from './world.ts';

/** A value that stands nowhere else. */
const secret = '424242';

const figure =
  '{ value period revision state note reason submittedAt recordedAt submittedBy { code } target { code } }';
const report = `{ id state period mine replaced submittedAt returnReason organisation { code } figures ${figure} }`;
const duty = '{ period dueOn state overdue receivedAt approvedAt }';
const record = '{ due received punctual completeness punctuality }';
const list = (node: string) =>
  `{ totalCount nodes ${node} edges { node ${node} } aggregate { count } pageInfo { hasNextPage } }`;
const within = (of: string, asOf = '') => `plan(code: "kaihua-2023"${asOf}) { target(code: "urban-income") ${of} }`;

/** Every way to a figure, a submission or what is computed from them; `$moment` is one at which they were there. */
const paths: Readonly<Record<string, string>> = {
  node: `node(id: $submission) { id ... on Submission ${report} }`,
  nodes: `nodes(ids: [$submission, $figure]) { id ... on Observation ${figure} }`,
  submissions: `submissions ${list(report)}`,
  filtered: `submissions(filter: { organisation: { code: { eq: "labour" } } }) ${list(report)}`,
  'filtered by state': `submissions(filter: { state: { in: [DRAFT, SUBMITTED, RETURNED] } }) ${list(report)}`,
  'filtered by id': `submissions(filter: { id: { eq: $submission } }) ${list(report)}`,
  'filtered by what it is not': `submissions(filter: { not: { plan: { code: { eq: "" } } } }) ${list(report)}`,
  ordered: 'submissions(orderBy: [{ field: STATE, direction: DESC }]) { nodes { id } }',
  counted: 'submissions(first: 0) { totalCount aggregate { count } }',
  grouped: 'submissions { groupBy(field: STATE) { key count } }',
  'figures of a target': within(`{ observations ${list(figure)} }`),
  'figures of all targets': `targets { nodes { code observations ${list(figure)} } }`,
  'figures of a plan’s targets': `plan(code: "kaihua-2023") { targets { edges { node { observations ${list(figure)} } } } }`,
  'all figures': `observations(orderBy: [{ field: RECORDED_AT, direction: DESC }]) ${list(figure)}`,
  'figures by who reported': `observations(filter: { submittedBy: { code: { eq: "labour" } } }) ${list(figure)}`,
  'figures by how far their submission came': `observations(filter: { submission: { state: { in: [DRAFT, SUBMITTED, RETURNED] } } }) ${list(figure)}`,
  'figures in groups': `observations(first: 0) { ${[
    'TARGET_CODE',
    'PERIOD',
    'SUBMITTED_BY_CODE',
    'SUBMISSION_STATE',
    'OBSERVATION_STATUS',
  ]
    .map((field) => `${field}: groupBy(field: ${field}) { key count }`)
    .join(' ')} }`,
  'figures of a target in groups': within('{ observations { groupBy(field: PERIOD) { key count } } }'),
  'the latest figure': within(`{ latest ${figure} }`),
  status: within('{ status { colour actual expected score rule inputs { name value } } }'),
  summary:
    'plan(code: "kaihua-2023") { statusSummary { total grey missing attainment coverage } area(code: "works") { statusSummary { grey missing } } }',
  evidence: within('{ evidence { value difference } }'),
  'as of then': within(
    `{ observations ${list(figure)} latest ${figure} status { actual } duties ${duty} }`,
    ', asOf: $moment',
  ),
  duties: within(`{ duties ${duty} }`),
  inbox: `reportingDue(first: 100) { totalCount nodes { target { code observations ${list(figure)} } period state overdue } }`,
  'records of all': `plan(code: "kaihua-2023") { reporting ${record} area(code: "works") { reporting ${record} } }`,
  'the record of the organisation': `organisation(code: "labour") { reporting(plan: "kaihua-2023") ${record} }`,
  'what it is charged with': `organisation(code: "labour") { responsibilities { nodes { target { observations ${list(figure)} } } } }`,
};

type World = Awaited<ReturnType<typeof reportingWorld>>;

/** What of labour's report is there, and who may see it. */
const stages: Readonly<
  Record<string, { make: (world: World) => Promise<Result>; hiddenFrom: readonly (Viewer | null)[] }>
> = {
  'a draft': {
    make: ({ submit }) => submit(people.labour, { figures: [figureOf()], draft: true }),
    hiddenFrom: [null, people.tech, people.office, people.colleague],
  },
  'what waits': {
    make: ({ submit }) => submit(people.labour, { figures: [figureOf()] }),
    hiddenFrom: [null, people.tech],
  },
  'what was returned': {
    make: async ({ submit, giveBack }) => {
      const { submission } = await submit(people.labour, { figures: [figureOf()] });
      return giveBack(people.office, submission.id, `${secret} cannot be`);
    },
    hiddenFrom: [null, people.tech],
  },
};

function figureOf() {
  return { target: 'urban-income', value: secret, note: `about ${secret}`, reason: `because ${secret}` };
}

describe.each(Object.entries(stages))('%s of another organisation', (_, { make, hiddenFrom }) => {
  let world: World;
  const before = new Map<string, unknown>();
  let variables: Readonly<Record<string, unknown>>;
  const nobody = {
    submission: Buffer.from('Submission:4711').toString('base64url'),
    figure: Buffer.from('Observation:4711').toString('base64url'),
    moment: new Date().toISOString(),
  };
  const key = (viewer: Viewer | null, path: string) => `${viewer?.subject} ${path}`;
  const ask = async (path: string, viewer: Viewer | null, given: Readonly<Record<string, unknown>>) => {
    const types = { $submission: 'ID!', $figure: 'ID!', $moment: 'DateTime!' } as const;
    const used = Object.entries(types).filter(([name]) => paths[path]?.includes(name));
    const head = used.length ? `(${used.map(([name, type]) => `${name}: ${type}`).join(', ')})` : '';
    const document = `query ${head} { ${paths[path]} }`;
    const answer = await world.graph.query(document, given, { viewer });
    expect(answer).toEqual(await world.graph.queryByField(document, given, { viewer }));
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

  beforeAll(async () => {
    world = await reportingWorld();
    for (const viewer of hiddenFrom) {
      for (const path of Object.keys(paths)) before.set(key(viewer, path), await ask(path, viewer, nobody));
    }
    const { submission } = await make(world);
    const row = await world.graph.database.prisma.observation.findFirstOrThrow();
    const moment = new Date().toISOString();
    variables = {
      submission: submission.id,
      figure: Buffer.from(`Observation:${row.id}`).toString('base64url'),
      moment,
    };
  });
  afterAll(() => world.graph.close());

  describe.each(hiddenFrom)('is as if it were not there for %o', (viewer) => {
    it.each(Object.keys(paths))('by %s', async (path) => {
      const answer = await ask(path, viewer, variables);
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(answer).toEqual(before.get(key(viewer, path)));
    });
  });

  it('is there for those who may see it', async () => {
    for (const viewer of [people.labour, people.administrator]) {
      for (const path of ['node', 'nodes', 'submissions', 'grouped', 'figures of a target', 'as of then', 'duties']) {
        const answer = JSON.stringify(await ask(path, viewer, variables));
        expect(answer, path).toMatch(path === 'grouped' || path === 'duties' ? /DRAFT|SUBMITTED|RETURNED/ : secret);
      }
    }
  });
});
