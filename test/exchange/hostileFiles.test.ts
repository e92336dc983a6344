import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRoutes, findClient, isKey, makeOperatorsKey } from '@plangraph/exchange';
import { createLog, readConfig, runGateway } from '@plangraph/gateway';
import { logSource, startWorker } from '@plangraph/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pour } from './pour.ts';
import { createExchangeWorld, type ExchangeWorld, reporter } from './world.ts';
import { sharing, sheetOf, workbook, zip } from './zip.ts';

let world: ExchangeWorld;
beforeAll(async () => {
  world = await createExchangeWorld();
});
afterAll(() => world?.close());

const headings = ['code', 'nameZh', 'place'];
const plain = sheetOf([headings, ['a', '甲', 'county']]);
const spaces = (length: number) => ' '.repeat(length);
const wide = (column: string) =>
  `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="${column}1"><v>1</v></c></row></sheetData></worksheet>`;
const deep = (row: number) =>
  `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row><row r="${row}"><c r="A${row}"><v>1</v></c></row></sheetData></worksheet>`;
const many = sheetOf([headings, ...Array.from({ length: 20_001 }, (_, at) => [`c${at}`, 'x', 'county'])]);
const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${plain.replace('甲', '&b;')}`;
const long = sharing(plain.replace('甲', 'x'.repeat(10_001)));
const gb = Buffer.from([0xb1, 0xe0, 0xc2, 0xeb]);
const mixed = Buffer.concat([Buffer.from('code,nameZh\na,江河纸业\n'), Buffer.from('b,'), gb, Buffer.from('\n')]);

const files: readonly (readonly [string, Buffer | string, string, string])[] = [
  [
    'a bomb of one part',
    workbook(plain, [{ name: 'xl/media/x', content: spaces(30_000_000) }]),
    '',
    'FILE_UNPACKS_TOO_LARGE',
  ],
  ['a bomb that claims to be small', workbook(plain.replace('甲', spaces(60_000_000))), '', 'FILE_UNPACKS_TOO_LARGE'],
  [
    'a part that becomes more than it claims',
    zip([{ name: '_rels/.rels', content: spaces(90_000), claimed: 10 }]),
    '',
    'FILE_BROKEN',
  ],
  [
    'an archive of too many parts',
    zip(Array.from({ length: 2_001 }, (_, at) => ({ name: `p${at}`, content: '' }))),
    '',
    'FILE_BROKEN',
  ],
  ['an archive that is no workbook', zip([{ name: 'x.txt', content: 'x' }]), '', 'FILE_BROKEN'],
  ['half an archive', workbook(plain).subarray(0, 600), '', 'FILE_BROKEN'],
  ['entities', workbook(entities), '', 'FILE_XML_FORBIDDEN'],
  [
    'links to other files',
    workbook(plain, [{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }]),
    '',
    'FILE_ACTIVE_CONTENT',
  ],
  ['macros', workbook(plain, [{ name: 'xl/vbaProject.bin', content: 'x' }]), '', 'FILE_ACTIVE_CONTENT'],
  ['16,385 columns', workbook(wide('XFE')), '', 'TOO_MANY_COLUMNS'],
  ['1,048,577 rows', workbook(deep(1_048_577)), '', 'TOO_MANY_ROWS'],
  [
    'more columns than are taken',
    `${Array.from({ length: 201 }, (_, at) => `c${at}`).join()}\n`,
    '',
    'TOO_MANY_COLUMNS',
  ],
  ['a cell that is a book', `code,nameZh\na,${'x'.repeat(10_001)}\n`, '', 'TEXT_TOO_LONG'],
  ['a text of many cells that is a book', workbook(long.sheet, long.parts), '', 'TEXT_TOO_LONG'],
  [
    'a text that does not end',
    workbook(plain.replace('甲', randomBytes(4_500_000).toString('hex'))),
    '',
    'FILE_BROKEN',
  ],
  ['duplicate headings', 'code,nameZh,code\na,b,c\n', '', 'HEADING_DUPLICATE'],
  ['headings that nobody knows', 'code,nameZh,rank\na,b,c\n', '', 'HEADING_UNKNOWN'],
  ['no headings', '1,2\n3,4\n', '', 'HEADINGS_NOT_FOUND'],
  ['no key', 'nameZh,place\n甲,county\n', '', 'HEADING_MISSING'],
  ['two encodings', mixed, '', 'FILE_ENCODING'],
  ['no encoding', Buffer.from([0x63, 0x2c, 0xff, 0xff, 0x0a, 0x81]), '', 'FILE_ENCODING'],
  ['a page that is called a workbook', '<html><table></table></html>', 'fileName=x.xlsx', 'FILE_KIND_MISMATCH'],
  ['a workbook that is called CSV', workbook(plain), 'fileName=x.csv', 'FILE_KIND_MISMATCH'],
  ['a page', '<html><table></table></html>', '', 'FILE_KIND_UNKNOWN'],
  ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '', 'FILE_KIND_UNKNOWN'],
  ['a quote without end', 'code,nameZh\na,"b\n', '', 'FILE_BROKEN'],
  ['nothing', '', '', 'FILE_MISSING'],
  ['blanks', '  \n \n', '', 'FILE_EMPTY'],
];

describe('a file that means no good is refused with a code, and writes nothing', () => {
  it.each(files)('%s', async (_, body, query, code) => {
    const began = process.memoryUsage().rss;
    const got = await world.send('/imports/parks', { body, query });
    expect(got.json.errors?.[0]?.extensions.code, got.bytes.toString().slice(0, 500)).toBe(code);
    expect(got.json.errors[0].extensions.messageZh).toMatch(/[\u4e00-\u9fff]/);
    expect(got.status).toBeGreaterThanOrEqual(400);
    expect(process.memoryUsage().rss - began).toBeLessThan(400_000_000);
    expect(await world.graph.database.prisma.import.count()).toBe(0);
  });

  it.each([
    ['lines', `code\n${'x\n'.repeat(20_001)}`],
    ['rows of a workbook', workbook(many)],
  ])('more %s than are taken at once are kept for a worker, and nothing is written meanwhile', async (_, body) => {
    const got = await world.send('/imports/parks', { body });
    expect([got.status, got.json.import.state]).toEqual([202, 'WAITING']);
    expect(await world.graph.database.prisma.park.count()).toBe(0);
    await world.graph.database.prisma.importJob.deleteMany();
    await world.graph.database.prisma.importPiece.deleteMany();
  });

  it.each([
    ['goes on and on', 'FILE_UNPACKS_TOO_LARGE', 413, async () => {}],
    ['ends nowhere', 'FILE_TOO_SLOW', 408, () => new Promise<void>(() => {})],
  ])('a body that %s is cut off, and of what came nothing is kept', async (_, code, expected, wait) => {
    let came = 0;
    async function* endless() {
      for (; ; came += 1) {
        yield Buffer.alloc(65_536, 'x');
        if (came > 20) await wait();
      }
    }
    const keeping = { most: 3_000_000, patience: 100 };
    const answer = createRoutes({ graph: world.graph, database: world.graph.database, keeping });
    const { status, body } = await answer({
      method: 'POST',
      path: '/imports/parks',
      query: new URLSearchParams(),
      header: (name) => (name === 'prefer' ? 'respond-async' : null),
      body: undefined,
      stream: endless(),
      viewer: reporter,
      language: 'EN',
      requestId: 'test',
      signal: new AbortController().signal,
      described: true,
      tell: (error) => error,
    });
    expect([status, JSON.parse(String(body)).errors[0].extensions]).toEqual([
      expected,
      expect.objectContaining({ code, messageZh: expect.stringMatching(/[\u4e00-\u9fff]/) }),
    ]);
    expect(came).toBeLessThan(60);
    expect(await world.graph.database.prisma.importPiece.count()).toBe(0);
  });

  it('a body that does not say how long it is is kept while it comes, and cut off at the limit, in little memory', async () => {
    const { graph } = world;
    const { database } = graph;
    const most = 48 * 2 ** 20;
    const exchange = createRoutes({ graph, database, keeping: { most } });
    const organisation = await database.prisma.organisation.findUniqueOrThrow({ where: { code: 'bureau' } });
    const made = await database.prisma.$transaction((inner) =>
      makeOperatorsKey(inner, { code: 'pourer', scopes: ['REPORT', 'IMPORT'], areas: [], organisation, days: 1 }),
    );
    const people = {
      isKey,
      appointmentsOf: async () => [],
      clientOf: (key: string) => findClient(database.pool, key),
      noteUse: async () => {},
    };
    const open = async () => ({ graph, people, exchange, check: async () => 'ready' as const, close: async () => {} });
    const config = readConfig({ PORT: '0', PLANGRAPH_DATASETS: 'none', PLANGRAPH_DRAIN_SECONDS: '0' });
    const gateway = await runGateway({ config, log: createLog('silent'), open });
    await gateway.served;
    try {
      const headers = {
        authorization: `Bearer ${'key' in made ? made.key : ''}`,
        prefer: 'respond-async',
        'content-type': 'text/csv',
      };
      const address = `${gateway.url}/imports/parks`;
      const kept = await pour(address, headers, most / 2);
      expect([kept.status, JSON.parse(kept.text).import?.state]).toEqual([202, 'WAITING']);
      const pieces = await database.prisma.importPiece.count();
      expect(pieces).toBeGreaterThan(0);
      const began = process.memoryUsage.rss();
      const cut = await pour(address, headers, 2 * 2 ** 30);
      const [{ extensions }] = JSON.parse(cut.text).errors;
      expect([cut.status, extensions.code]).toEqual([413, 'FILE_UNPACKS_TOO_LARGE']);
      expect(cut.sent).toBeLessThan(most + 32 * 2 ** 20);
      expect(process.memoryUsage.rss() - began).toBeLessThan(200_000_000);
      expect(await database.prisma.importPiece.count()).toBe(pieces);
    } finally {
      await gateway.stop();
      await database.prisma.importJob.deleteMany();
      await database.prisma.importPiece.deleteMany();
    }
  }, 60_000);

  it('one that a worker is to bring is refused with the same code, in both languages', async () => {
    const { database } = world.graph;
    const log = { debug: () => {}, warn: (facts: object) => console.error(facts) };
    const source = logSource(database.pool);
    const worker = startWorker({ database, graph: world.graph, means: null, source, log, settings: { pause: 10 } });
    const began = process.memoryUsage.rss();
    for (const [what, body, query, code] of files.filter(([what]) => what !== 'nothing')) {
      const sent = await world.send('/imports/parks', { body, query, headers: { prefer: 'respond-async' } });
      expect(sent.status, what).toBe(202);
      let found = sent.json.import;
      for (let turn = 0; found.state === 'WAITING' || found.state === 'RUNNING'; turn += 1) {
        if (turn > 1_000) throw new Error(`${what} does not end.`);
        await sleep(10);
        found = (await world.send(sent.headers.location ?? '')).json.import;
      }
      const told = found.notes.filter((note: { code: string }) => note.code === code);
      expect([what, found.state, told.length, found.counts.created], JSON.stringify(found)).toEqual([
        what,
        'FAILED',
        1,
        0,
      ]);
      expect(told[0].message.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    await worker.stop();
    expect(process.memoryUsage.rss() - began).toBeLessThan(400_000_000);
    expect(await database.prisma.park.count()).toBe(0);
  }, 60_000);

  it('formula cells are told row by row, with the cure', async () => {
    const body = workbook(
      sheetOf([
        [...headings, 'kind', 'star'],
        ['a', '甲', 'county', '开发区', '=1+2'],
      ]),
    );
    const got = await world.send('/imports/parks', { body, query: 'dryRun=true' });
    expect(got.json.import.rows[0].problems).toContainEqual(
      expect.objectContaining({
        code: 'FORMULA_CELL',
        path: ['star'],
        cure: expect.objectContaining({ en: expect.stringContaining('paste') }),
      }),
    );
  });
});
