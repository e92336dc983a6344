import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createExchangeWorld, type ExchangeWorld, reporter } from './world.ts';

let world: ExchangeWorld;
beforeAll(async () => {
  world = await createExchangeWorld();
});
afterAll(() => world?.close());

/** Texts that separated values, spreadsheets, JSON or people may take for something else. */
const texts: readonly string[] = [
  '一，二，三，四，五，六，七，八，九，十',
  '一；二；三；四；五；六；七；八；九；十；十一',
  'a;b;c;d;e;f;g;h;i;j;k;l;m',
  'a\tb\tc\td\te\tf\tg\th\ti',
  '他说"好"，"很好"',
  'one, "two", three',
  '两行\n第二行',
  'a\r\nb',
  '=1+1',
  '+86 570 6014',
  '-5',
  '@all',
  "'=x",
  "'quoted'",
  '2023-03-05',
  '2023年3月',
  '3/5',
  '100%',
  '00123',
  '１２３',
  'TRUE',
  '是',
  'null',
  '开化（县）',
  'a  b',
  'a\u00a0b',
  'x\u200by',
  'x_x0041_y',
  '<b>&amp;</b>',
  '😀竹',
  'e\u0301',
  '合计工程',
  '—工程',
  'N/A',
  '编码',
  ' 竹 ',
  '\u3000竹',
];
/** Texts that no file can tell from nothing, from a total, or from a number that a spreadsheet has cut off. */
const untold: readonly string[] = ['—', '/', '合计', 'Total', '1E+05', '9.13308E+17'];
const shapes = [
  'format=csv&lang=zh',
  'format=csv&lang=en',
  'format=xlsx&lang=zh',
  'format=xlsx&lang=en',
  'format=jsonl',
];

async function create(prefix: string, names: readonly string[]): Promise<void> {
  const document =
    'mutation ($input: CreateEnterpriseInput!) { createEnterprise(input: $input) { errors { code path message(lang: EN) } } }';
  for (const [at, text] of names.entries()) {
    const enterprise = { code: `${prefix}-${at}`, nameZh: text, nameEn: text, place: 'county' };
    const input = { idempotencyKey: `${prefix} ${at}`, enterprise };
    const { data, errors } = await world.graph.query(document, { input }, { viewer: reporter });
    expect(errors ?? data.createEnterprise.errors, text).toEqual([]);
  }
}

async function broughtBack(prefix: string, shape: string) {
  const filter = encodeURIComponent(JSON.stringify({ code: { startsWith: prefix } }));
  const got = await world.send('/exports/enterprises', { query: `${shape}&filter=${filter}`, viewer: administrator });
  const back = { body: got.bytes, query: 'dryRun=true', viewer: administrator };
  const sent = await world.send('/imports/enterprises', back);
  expect(sent.json.import, sent.bytes.toString().slice(0, 500)).toBeDefined();
  const { counts, rows } = sent.json.import;
  return { ...counts, rows: rows.filter(({ outcome }: { outcome: string }) => outcome !== 'UNCHANGED') };
}

describe('whatever a record is called', () => {
  it.each(shapes)('exported and imported again it is the same: %s', async (shape) => {
    if (shape === shapes[0]) {
      await create('text', texts);
      // Blanks at the ends are kept nowhere; those that were, before that was so, are no change.
      const { prisma } = world.graph.database;
      const place = await prisma.place.findUniqueOrThrow({ where: { code: 'county' } });
      await prisma.enterprise.create({ data: { code: 'text-old', nameZh: ' 老 ', nameEn: 'Old ', placeId: place.id } });
    }
    const all = texts.length + 1;
    expect(await broughtBack('text', shape)).toEqual({ created: 0, changed: 0, unchanged: all, refused: 0, rows: [] });
  });

  it.each(shapes)('where no file can say it, nothing is changed either: %s', async (shape) => {
    if (shape === shapes[0]) await create('untold', untold);
    const { created, changed, unchanged, refused } = await broughtBack('untold', shape);
    expect({ created, changed, unchanged, refused }).toEqual({ created: 0, changed: 0, unchanged: 0, refused: 4 });
  });
});

it('commas in what people write part no columns, however many there are', async () => {
  const name = '收储、平整，拆迁，安置，补偿，验收；移交；归档';
  for (const [separator, named] of [
    [',', name],
    [';', `${name.replaceAll('；', '，')}, Phase 1, 2, 3`],
    ['\t', `${name}; one, two, three; four`],
  ]) {
    const rows = ['a', 'b', 'c'].map((code) => [code, named, 'county'].join(separator));
    const body = [['编码', '企业名称', '地区'].join(separator), ...rows].join('\n');
    const { json, bytes } = await world.send('/imports/enterprises', { body, query: 'dryRun=true' });
    expect(json.import?.counts, bytes.toString().slice(0, 300)).toMatchObject({ created: 3, refused: 0 });
    expect(json.import.rows[0].changes).toContainEqual({ column: 'nameZh', before: null, after: named });
  }
});
