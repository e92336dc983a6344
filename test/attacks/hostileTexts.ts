import { openDatabase } from '@plangraph/database';
import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { readPeriod } from '@plangraph/plan';
import { normalKey, readRow } from '@plangraph/rows';
import { composeGraph } from '@plangraph/schema';
import { isScalarType } from 'graphql';

// Runs in a process of its own, which the test ends where it takes too long: a pattern that looks back does not let itself be
// interrupted. Prints one line for each reader when it has read every text.

const million = 1_000_000;
const many = (unit: string, end = '') => unit.repeat(Math.floor(million / unit.length)) + end;

/** Texts that make patterns look back, split and compare without end. */
const texts: readonly string[] = [
  many('9', 'x'),
  `0.${many('0', 'x')}`,
  many('1', 'e'),
  many(' ', 'x'),
  many('\t \u3000', '.'),
  many('a', '!'),
  many('a.', '!'),
  many('-', 'Z'),
  many('[', ']'),
  many(','),
  many('en;q=0.', ','),
  many('W/"', '"'),
  many('=', 'A'),
  many('\u200b', 'x'),
  many('\ufdfa'),
  many('a\u0301\u0327', '!'),
  many('😀', '\ud83d'),
];

const url = process.argv[2];
if (!url) throw new Error('The address of a database is missing.');
const database = await openDatabase({ url, migrate: false, poolSize: 2 });
const graph = composeGraph({ domains, database });
const config = readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' });
const gateway = createGateway({ graph, log: createLog('silent'), config });

/** Reads a text, or refuses it: either is well, if it ends. */
type Reader = (text: string) => unknown;

const headers = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'cookie',
  'if-none-match',
  'traceparent',
  'x-request-id',
];

/** Operations that take a text as a variable, by what reads it. */
const operations: Readonly<Record<string, string>> = {
  key: 'query ($text: String!) { plan(code: $text) { code } }',
  'key of a reference': 'query ($text: String!) { target(plan: $text, code: $text) { code } }',
  id: 'query ($text: ID!) { node(id: $text) { id } }',
  'ids in a filter': 'query ($text: ID!) { places(filter: { id: { in: [$text] } }) { totalCount } }',
  'a filter': 'query ($text: String!) { places(filter: { code: { startsWith: $text } }) { totalCount } }',
  'a part of a text':
    'query ($text: String!) { places(filter: { texts: { nameZh: { contains: $text } } }) { totalCount } }',
  cursor: 'query ($text: String!) { places(first: 1, after: $text) { totalCount } }',
  search: 'query ($text: String!) { search(text: $text) { totalCount } }',
  'cursor of a search': 'query ($text: String!) { search(text: "a", after: $text) { totalCount } }',
  asOf: 'query ($text: DateTime!) { plan(code: "x", asOf: $text) { code } }',
  date: 'query ($text: Date!) { projects(filter: { startedOn: { gt: $text } }) { totalCount } }',
  decimal: 'query ($text: Decimal!) { projects(filter: { totalInvestment: { gt: $text } }) { totalCount } }',
  enum: 'query ($text: ProjectStage!) { projects(filter: { stage: { eq: $text } }) { totalCount } }',
};

const readers: Record<string, Reader> = {
  period: readPeriod,
  'form of keys': normalKey,
};
for (const type of Object.values(graph.schema.getTypeMap())) {
  if (!isScalarType(type)) continue;
  readers[`scalar ${type.name}`] = (text) => type.parseValue(text);
}
for (const domain of domains) {
  for (const [name, contract] of Object.entries(domain.imports ?? {})) {
    const names = [...contract.columns, ...Object.keys(contract.references)];
    readers[`rows ${name}`] = (text) => readRow(contract, Object.fromEntries(names.map((each) => [each, text])));
  }
}
for (const [name, document] of Object.entries(operations))
  readers[name] = (text) => post({ query: document, variables: { text } });
readers.text = (text) => post({ query: text });
readers['name of an operation'] = (text) => post({ query: '{ __typename }', operationName: text });
for (const name of headers) {
  readers[`header ${name}`] = async (text) => {
    const value = text.replace(/[^\t\x20-\x7e]/g, '?');
    const response = await gateway.fetch('http://gateway/graphql?query={__typename}', { headers: { [name]: value } });
    return response.text();
  };
}

async function post(body: object): Promise<string> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  if (/INTERNAL_SERVER_ERROR/.test(answer)) throw new Unexpected(answer.slice(0, 500));
  if (answer.length > 100_000) throw new Unexpected(`An answer of ${answer.length} characters`);
  return answer;
}

class Unexpected extends Error {}

for (const [name, read] of Object.entries(readers)) {
  for (const text of texts) {
    try {
      await read(text);
    } catch (error) {
      if (error instanceof Unexpected) process.stdout.write(`${name}: UNEXPECTED ${error.message}\n`);
    }
  }
  process.stdout.write(`${name}: read\n`);
}
await database.close();
