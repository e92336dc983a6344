import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrator, createExchangeWorld, type ExchangeWorld, reporter, stranger } from './world.ts';

let world: ExchangeWorld;
beforeAll(async () => {
  world = await createExchangeWorld();
});
afterAll(() => world?.close());

let key = 0;
const perform = async (verb: string, input: object, viewer = reporter, shows = 'mapping { id name rows }') => {
  key += 1;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  const { data, errors } = await world.graph.query(
    `mutation ($input: ${type}) { ${verb}(input: $input) { ${shows} errors { code path message(lang: EN) } } }`,
    { input: { idempotencyKey: `mapping ${key}`, ...input } },
    { viewer },
  );
  expect(errors).toBeUndefined();
  return data[verb];
};
const headings = [
  { heading: '企业代号', column: 'code' },
  { heading: '全称', column: '企业名称' },
  { heading: '经办人', column: null },
];
const file = '企业代号,全称,经办人,地区\nriver,江河纸业,王,county\n';
const listed = async (viewer = reporter) => {
  const { data, errors } = await world.graph.query(
    '{ headingMappings(first: 10) { nodes { id name rows organisation { code } headings { heading column } } } }',
    {},
    { viewer },
  );
  expect(errors).toBeUndefined();
  return data.headingMappings.nodes;
};

it('what headings mean is kept by name, and used by files, workers and mutations of the organisation', async () => {
  const unknown = await world.send('/imports/enterprises', { body: file });
  expect(unknown.json.errors[0].extensions.code).toBe('HEADING_UNKNOWN');
  const kept = await perform('keepHeadingMapping', { rows: 'enterprises', name: '账务系统', headings });
  expect(kept).toMatchObject({ mapping: { name: '账务系统', rows: 'enterprises' }, errors: [] });
  expect(await listed()).toMatchObject([
    { name: '账务系统', organisation: { code: 'bureau' }, headings: expect.arrayContaining(headings) },
  ]);
  expect(await listed(administrator)).toHaveLength(1);
  expect(await listed(stranger)).toEqual([]);
  const query = `mapping=${encodeURIComponent('账务系统')}`;
  const sent = await world.send('/imports/enterprises', { body: file, query });
  expect(sent.json.import?.counts, sent.bytes.toString()).toMatchObject({ created: 1 });
  const later = await world.send('/imports/enterprises', { body: file, query, headers: { prefer: 'respond-async' } });
  expect(later.status).toBe(202);
  const rows = [{ 企业代号: 'river', 全称: '大江纸业' }];
  const input = { import: 'enterprises', rows, mapping: '账务系统' };
  const brought = await perform('importRows', input, reporter, 'import { counts { changed } }');
  expect(brought).toEqual({ import: { counts: { changed: 1 } }, errors: [] });
  for (const viewer of [stranger, administrator]) {
    const refused = await world.send('/imports/enterprises', { body: file, query, viewer });
    expect([refused.status, refused.json.errors[0].extensions.code]).toEqual([404, 'MAPPING_UNKNOWN']);
  }
  const no = await perform('importRows', { ...input, mapping: '别的' }, reporter, 'import { id }');
  expect(no.errors).toEqual([expect.objectContaining({ code: 'MAPPING_UNKNOWN', path: ['mapping'] })]);
});

it('what is wrong with a row is told in the words of its own headings, in answers, in the graph and in the file that comes back', async () => {
  const body = '企业代号,全称,经办人,地区\nhill,,王,nowhere\n';
  const query = `mapping=${encodeURIComponent('账务系统')}&policy=GOOD_ROWS`;
  const { json } = await world.send('/imports/enterprises', { body, query });
  const problems = [
    { code: 'MISSING_VALUE', path: ['nameZh'], heading: '全称' },
    { code: 'NOT_FOUND', path: ['place'], heading: '地区' },
  ];
  expect(json.import.rows[0].problems).toMatchObject(problems);
  const document = `query ($id: ID!) { node(id: $id) { ... on Import { rows(first: 1) { nodes {
    problems { column heading message(lang: ZH) cure(lang: EN) }
  } } } } }`;
  const { data } = await world.graph.query(document, { id: json.import.id }, { viewer: reporter });
  const [told, other] = data.node.rows.nodes[0].problems;
  expect(told).toMatchObject({ column: 'nameZh', heading: '全称', message: expect.stringContaining('列 全称') });
  expect(told.cure).toBe('Write text in column 全称.');
  expect(other).toMatchObject({ column: 'place', heading: '地区', message: '没有您可查看的地区“nowhere”。' });
  const refused = await world.send(json.import.refusedRows);
  expect(refused.bytes.toString()).toContain('Column 全称 has no value. Write text in column 全称.');
});

it('is replaced under its name, deleted by its organisation alone, and kept anew', async () => {
  const [first] = await listed();
  const replaced = await perform('keepHeadingMapping', {
    rows: 'enterprises',
    name: '账务系统',
    headings: headings.slice(1),
  });
  expect(replaced.mapping.id).toBe(first.id);
  expect((await listed())[0].headings).toEqual(expect.arrayContaining(headings.slice(1)));
  const foreign = await perform('deleteHeadingMapping', { mapping: first.id }, stranger);
  expect(foreign.errors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['mapping'] })]);
  expect((await perform('deleteHeadingMapping', { mapping: first.id })).errors).toEqual([]);
  expect(await listed()).toEqual([]);
  const sent = await world.send('/imports/enterprises', {
    body: file,
    query: `mapping=${encodeURIComponent('账务系统')}`,
  });
  expect(sent.status).toBe(404);
  expect((await perform('keepHeadingMapping', { rows: 'enterprises', name: '账务系统', headings })).mapping.id).toBe(
    first.id,
  );
});

it('says all that is wrong with it', async () => {
  const { errors } = await perform('keepHeadingMapping', {
    rows: 'enterprises',
    name: ' ',
    headings: [{ heading: 'a', column: 'nothing' }, { heading: 'a', column: 'code' }, { heading: ' ' }],
  });
  expect(errors.map(({ code, path }: { code: string; path: unknown[] }) => `${code} ${path.join('.')}`)).toEqual([
    'MAPPING_INVALID headings.0',
    'MAPPING_INVALID headings.1',
    'MAPPING_INVALID headings.2',
    'MAPPING_INVALID name',
  ]);
  const none = await perform('keepHeadingMapping', { rows: 'nothing', name: 'x', headings: [] });
  expect(none.errors).toEqual([expect.objectContaining({ code: 'IMPORT_UNKNOWN', path: ['rows'] })]);
});
