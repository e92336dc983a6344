import { createContext, type StatedRequest } from '@plangraph/schema';
import { casesOf, type TestGraph } from '@plangraph/testing';
import { type ExecutionResult, execute, type GraphQLError, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomOf } from '../oracle/fill.ts';
import { openEverything } from './everything.ts';
import { askOperation, asksForStored } from './generate.ts';

const cases = casesOf(1200);

describe('direct execution answers as graphql-js does', () => {
  let graph: TestGraph;
  let ids: string[];
  let organisation: string;

  beforeAll(async () => {
    graph = await openEverything();
    organisation = (await graph.query('{ organisations { nodes { code } } }')).data.organisations.nodes[0].code;
    const some = await graph.query('{ plans { nodes { id } } targets { nodes { id } } projects { nodes { id } } }');
    ids = Object.values(some.data as Record<string, { nodes: { id: string }[] }>).flatMap(({ nodes }) =>
      nodes.map(({ id }) => id),
    );
  });
  afterAll(() => graph.close());

  // A status tells the moment as of which it was computed.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-03-15T08:00:00Z') }));
  afterAll(() => void vi.useRealTimers());

  it(`on ${cases} random operations, errors included`, { timeout: 600_000 }, async () => {
    const { schema } = graph;
    const ran = { valid: 0, failed: 0 };
    const before = graph.executions().answered;
    for (let seed = 1; ran.valid < cases; seed += 1) {
      const random = randomOf(seed * 7919);
      random(2);
      const { text, variables } = askOperation(schema, random, ids);
      const document = parse(text);
      // Fields that do not merge, fragments that are never reached.
      if (validate(schema, document).length > 0) continue;
      ran.valid += 1;
      const args = () => ({
        schema,
        document,
        variableValues: variables,
        contextValue: createContext({ requestId: 'test', language: 'EN' }),
      });
      const expected = shown(await execute(args()));
      const said = `seed ${seed}: ${text} ${JSON.stringify(variables)}`;
      for (const _ of ['prepared', 'kept']) expectSame(shown(await graph.execute(args())), expected, said);
      ran.failed += expected.errors ? 1 : 0;
    }
    const { answered, declined } = graph.executions();
    const report = JSON.stringify({ ran, answered: answered - before, declined });
    // An equality that is never put to the test proves nothing.
    expect(answered - before, report).toBeGreaterThan(cases / 2);
    expect(ran.failed, report).toBeGreaterThan(cases / 10);
    if (process.env.PLANGRAPH_EQUALITY_REPORT) process.stdout.write(`${report}\n`);
  });

  it(`and PostgreSQL writes what is stored, byte for byte, on ${cases / 2} more`, { timeout: 600_000 }, async () => {
    const { schema } = graph;
    const ran = { valid: 0, written: 0, left: 0, counted: 0 };
    for (let seed = 1; ran.valid < cases / 2; seed += 1) {
      const random = randomOf(seed * 104_729);
      const { text, variables } = askOperation(schema, random, ids, asksForStored);
      const document = parse(text);
      if (validate(schema, document).length > 0) continue;
      ran.valid += 1;
      for (const asks of askers(organisation)) {
        const said = `seed ${seed}: ${text} ${JSON.stringify([variables, asks])}`;
        const args = { schema, document, variableValues: variables };
        const contextValue = createContext({ requestId: 'test', ...asks });
        const expected = { ...args, contextValue: createContext({ requestId: 'test', ...asks }) };
        const values = await graph.execute(expected);
        const answer = await graph.answerFromRows({ ...args, contextValue });
        if (answer === null || typeof answer === 'string') ran.left += 1;
        else if ('json' in answer) {
          expect(answer.json, said).toBe(JSON.stringify(values.data));
          expect(contextValue.notes.counted, said).toBe(expected.contextValue.notes.counted);
          expect(contextValue.notes.nouns, said).toEqual(expected.contextValue.notes.nouns);
          ran.written += 1;
          ran.counted += contextValue.notes.counted > 0 ? 1 : 0;
        } else expectSame(shown(answer), shown(values), said);
      }
    }
    const report = JSON.stringify(ran);
    expect(ran.written, report).toBeGreaterThan(cases / 8);
    expect(ran.counted, report).toBeGreaterThan(0);
    if (process.env.PLANGRAPH_EQUALITY_REPORT) process.stdout.write(`${report}\n`);
  });
});

/** The public in both languages, somebody of an organisation, and who sees everything. */
function askers(organisation: string): readonly Pick<StatedRequest, 'language' | 'viewer'>[] {
  const viewer = (...roles: readonly string[]) => ({ subject: 'somebody', organisation, roles });
  return [
    { language: 'ZH', viewer: null },
    { language: 'EN', viewer: null },
    { language: 'ZH', viewer: viewer('reader', 'reporter') },
    { language: 'EN', viewer: viewer('administrator') },
  ];
}

/**
 * Where an error nulls the whole answer, graphql-js tells what had happened by then: which of several root fields was
 * quicker is for the database to say, so there only the error is the same that both tell.
 */
function expectSame(answer: Shown, expected: Shown, said: string): void {
  if (expected.data !== null || !expected.errors) {
    expect(answer, said).toEqual(expected);
    return;
  }
  expect(answer.data, said).toBeNull();
  const all = expected.errors.map((each) => JSON.stringify(each));
  const both = answer.errors?.filter((each) => all.includes(JSON.stringify(each)));
  expect(both, said).not.toEqual([]);
  if (answer.errors?.length === all.length) expect(answer, said).toEqual(expected);
}

interface Shown {
  readonly errors?: readonly object[];
  readonly data?: unknown;
}

/** An answer as a client receives it, with all that it may read of an error. */
function shown({ data, errors }: ExecutionResult): Shown {
  const told = errors?.map(({ message, path, locations, extensions }: GraphQLError) => ({
    message,
    path,
    locations,
    extensions,
  }));
  // Errors of fields side by side come in the order in which they happen, which nobody promises.
  told?.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return JSON.parse(JSON.stringify({ data, ...(told ? { errors: told } : {}) })) as Shown;
}
