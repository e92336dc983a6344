import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, type Language } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEverything, projectCodes } from './everything.ts';

const operation = (name: string) =>
  readFileSync(join(import.meta.dirname, `../bench/operations/${name}.graphql`), 'utf8');

describe('an answer of which nothing is computed', () => {
  let graph: TestGraph;
  let codes: string[];

  beforeAll(async () => {
    graph = await openEverything();
    codes = await projectCodes(graph);
  });
  afterAll(() => graph.close());

  function ask(text: string, variables: Readonly<Record<string, unknown>> = {}, language: Language = 'ZH') {
    const contextValue = createContext({ requestId: 'test', language });
    return graph.answerFromRows({
      schema: graph.schema,
      document: parse(text),
      variableValues: variables,
      contextValue,
    });
  }

  async function writtenOf(...asked: Parameters<typeof ask>): Promise<string> {
    const answer = await ask(...asked);
    expect(answer).toHaveProperty('json');
    return (answer as { json: string }).json;
  }

  it.each([
    ['point', {}],
    ['levels', {}],
    ['dashboard', {}],
    ['page', { stage: 'BUILDING' }],
    ['above', { amount: '0' }],
    ['search', { text: '1' }],
    ['moment', { asOf: new Date(Date.now() - 1_000).toISOString() }],
  ])('is what PostgreSQL writes: the workload %s of the bench', async (name, variables) => {
    const given = { code: codes[0], ...variables };
    const { data, errors } = await graph.query(operation(name), given);
    if (errors) expect(await ask(operation(name), given)).toMatchObject({ data, errors: errors.map(() => ({})) });
    else expect(await writtenOf(operation(name), given)).toBe(JSON.stringify(data));
  });

  it('has every text as it is, in the language that is asked for', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((each) => !each.includes('\u0000'));
    const [code] = codes;
    await fc.assert(
      fc.asyncProperty(text, fc.option(text), async (nameZh, nameEn) => {
        const values = [nameZh, nameEn, code];
        await graph.database.pool.query('UPDATE "Project" SET "nameZh" = $1, "nameEn" = $2 WHERE code = $3', values);
        const asked =
          'query Named($code: String!) { project(code: $code) { zh: name(lang: ZH) en: name(lang: EN) name } }';
        const english = nameEn ?? nameZh;
        const shown = { zh: nameZh, en: english, name: english };
        expect(await writtenOf(asked, { code }, 'EN')).toBe(JSON.stringify({ project: shown }));
      }),
      { numRuns: 100 },
    );
  });

  it('of a search has rows of several nouns, how well each fits, and how many there are', async () => {
    const rows =
      '__typename ... on Project { code name } ... on Measure { id title } ... on Organisation { code kind }';
    const parts = ['totalCount totalCountCapped', `edges { score node { ${rows} } __typename }`, `nodes { ${rows} }`];
    for (const part of [...parts, `totalCount ${parts[1]}`, '__typename']) {
      const asked = `query Found($text: String!, $asOf: DateTime) { search(text: $text, first: 30, asOf: $asOf) { ${part} } }`;
      for (const text of ['1', 'a', '县', 'nowhere at all', "'"]) {
        for (const asOf of [null, new Date(Date.now() - 500).toISOString()]) {
          const { data, errors } = await graph.query(asked, { text, asOf });
          expect(errors).toBeUndefined();
          expect(await writtenOf(asked, { text, asOf })).toBe(JSON.stringify(data));
        }
      }
    }
  });

  it('is read by one statement, and rows under aliases by one together', async () => {
    graph.forget();
    const aliases = codes
      .slice(0, 6)
      .map((code, index) => `p${index}: project(code: ${JSON.stringify(code)}) { code lead { name } }`);
    const json = await writtenOf(`{ ${aliases.join(' ')} }`);
    expect(new Set(graph.statements).size).toBe(1);
    expect(Object.values(JSON.parse(json) as object)).toHaveLength(6);
  });

  it('tells what is not there, beside what is', async () => {
    const asked = `{ one: project(code: ${JSON.stringify(codes[0])}) { code } two: project(code: "nowhere") { code } __typename }`;
    const answer = await ask(asked);
    expect(answer).toMatchObject({
      data: { one: { code: codes[0] }, two: null, __typename: 'Query' },
      errors: [{ path: ['two'], extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('is left to the way that reads values where only the text of it is too long', async () => {
    const document = parse('{ projects(first: 20) { nodes { code name stage } } }');
    const asked = (characters: number) => {
      const contextValue = createContext({ requestId: 'test' });
      contextValue.notes.allowance.characters = characters;
      return { schema: graph.schema, document, contextValue };
    };
    const whole = (await writtenOf('{ projects(first: 20) { nodes { code name stage } } }')).length;
    expect(await graph.answerFromRows(asked(whole))).toHaveProperty('json');
    expect(await graph.answerFromRows(asked(whole - 100))).toBeNull();
    expect(await graph.execute(asked(whole - 100))).not.toHaveProperty('errors');
  });

  it('is given as values where one of its fields is computed', async () => {
    const answer = await ask('{ targets(first: 3) { nodes { code status { actual } } } }');
    expect(answer).toHaveProperty('data.targets.nodes');
    expect(answer).not.toHaveProperty('json');
  });
});
