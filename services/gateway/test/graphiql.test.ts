import { composeGraph } from '@plangraph/schema';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { exampleTabs } from '../src/operations/exampleTabs.ts';
import { sampleOperations } from '../src/operations/samples.ts';
import { createGateway } from '../src/start/gateway.ts';
import { openSmallGateway, plainGraph, testConfig } from './world.ts';

/** Answers the sample operation on projects, and no other. */
const schemaOfProjects = buildSchema(/* GraphQL */ `
  type Query { projects(first: Int, after: String, filter: Filter, orderBy: Order): Projects }
  input Filter { key: Is, stage: In }
  input Is { eq: Boolean }
  input In { in: [Word!] }
  input Order { field: Word, direction: Word }
  enum Word { BUILDING STARTED TOTAL_INVESTMENT DESC STAGE EN ZH }
  type Projects { totalCount: Int aggregate: Group groupBy(field: Word): [Group] edges: [Edge] pageInfo: Info }
  type Group { key: String count: Int sum: Sum }
  type Sum { totalInvestment: String }
  type Edge { cursor: String node: Project }
  type Info { hasNextPage: Boolean endCursor: String }
  type Project {
    id: ID code: String stage: Word totalInvestment: String lead: Project area: Project
    name(lang: Word): String milestones: [Milestone]
  }
  type Milestone { title(lang: Word): String dueOn: String reachedOn: String }
`);

it('offers the operations that the schema can answer, with variables to try them with', () => {
  expect(sampleOperations(schemaOfProjects)).toMatchObject([
    { name: 'projects', variables: expect.stringContaining('after') },
  ]);
});

it('has a tab for each operation, with the variables that it needs, and a key of its own for each act', () => {
  const { schema } = composeGraph({ domains });
  const tabs = exampleTabs(schema);
  expect(tabs.length).toBeGreaterThan(12);
  const keys: unknown[] = [];
  for (const { query, variables } of tabs) {
    const operations = parse(query).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    expect(operations).toHaveLength(1);
    expect(validate(schema, parse(query))).toEqual([]);
    const given = JSON.parse(variables ?? '{}');
    const { errors } = getVariableValues(schema, operations[0]?.variableDefinitions ?? [], given);
    expect(errors, operations[0]?.name?.value).toBeUndefined();
    if ('key' in given) keys.push(given.key);
  }
  expect(new Set(keys).size).toBe(keys.length);
});

it('opens on them, in a page that needs no other server', async () => {
  const gateway = createGateway({
    graph: plainGraph(schemaOfProjects),
    log: pino({ level: 'silent' }),
    config: testConfig(),
  });
  const response = await gateway.fetch('http://gateway/graphql', { headers: { accept: 'text/html' } });
  expect(response.headers.get('content-type')).toBe('text/html');
  const page = await response.text();
  expect(page).toContain('"defaultTabs":[{"query":"# A register page with its aggregates.');
  expect(page).not.toContain('/sign-in');
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="?https?:/);
});

it('sends browsers that knock at the root there', async () => {
  const { gateway } = openSmallGateway();
  const response = await gateway.fetch('http://gateway/', { headers: { accept: 'text/html' }, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
});

it('is not there in production', async () => {
  const { gateway } = openSmallGateway({}, { NODE_ENV: 'production' });
  const response = await gateway.fetch('http://gateway/graphql', { headers: { accept: 'text/html' } });
  expect(response.headers.get('content-type') ?? '').not.toContain('text/html');
});

it('lets pages of other origins read the graph only when they are named', async () => {
  const preflight = async (environment: Record<string, string>) => {
    const { gateway } = openSmallGateway({}, environment);
    const headers = { origin: 'https://cockpit.example', 'access-control-request-method': 'POST' };
    const response = await gateway.fetch('http://gateway/graphql', { method: 'OPTIONS', headers });
    return response.headers.get('access-control-allow-origin');
  };
  expect(await preflight({ NODE_ENV: 'production' })).toBeNull();
  const named = { NODE_ENV: 'production', PLANGRAPH_CORS_ORIGINS: 'https://cockpit.example,https://other.example' };
  expect(await preflight(named)).toBe('https://cockpit.example');
  expect(await preflight({ NODE_ENV: 'production', PLANGRAPH_CORS_ORIGINS: 'https://other.example' })).not.toBe(
    'https://cockpit.example',
  );
});

it('leads to the pages on which one signs in, where there are any', async () => {
  const gateway = createGateway({
    graph: plainGraph(schemaOfProjects),
    log: pino({ level: 'silent' }),
    config: testConfig(),
    signInPage: true,
  });
  const response = await gateway.fetch('http://gateway/graphql', { headers: { accept: 'text/html' } });
  expect(await response.text()).toContain("link.href = '/sign-in?from=/graphql'");
});
