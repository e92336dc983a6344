import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiguresWorld, type FiguresWorld } from './figuresWorld.ts';
import { office, unlessOffice, workbook } from './spreadsheet.ts';
import { administrator, type Got } from './world.ts';

let world: FiguresWorld;
beforeAll(async () => {
  world = await createFiguresWorld();
});
afterAll(() => world?.close());

const row = (...cells: string[]) => `<row>${cells.map((cell) => `<c>${cell}</c>`).join('')}</row>`;
const sheets = {
  '单位 organisations': [
    row('编码', '单位名称', '英文名称', '单位类别', '地区'),
    row('water', '水利局', 'Water', '部门', '新镇'),
    row('farm', '农业局', 'Farming', '部门', 'kaihua'),
  ].join(''),
  责任分工: [
    row('计划', '指标', '单位', '承担方式'),
    row('kaihua-2023', 'jobs.new', 'water', '配合'),
    row('kaihua-2023', 'jobs.new', '农业局', '责任'),
  ].join(''),
  地区: [
    row('编码', '地区名称', '英文名称', '地区类别', '上级地区'),
    row('hamlet', '小村', 'Hamlet', '村', 'newtown'),
    row('newtown', '新镇', 'Newtown', '乡镇', 'kaihua'),
  ].join(''),
  说明: row('如何填写'),
};
interface Counted {
  readonly name: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
}
const counts = ({ json, bytes }: Got): [string, string, Readonly<Record<string, number>>][] => {
  expect(json.imports, bytes.toString()).toBeDefined();
  return json.imports.map(({ name, state, counts: { created, unchanged, refused } }: Counted) => [
    name,
    state,
    { created, unchanged, refused },
  ]);
};
const problems = ({ json }: Got) =>
  json.imports.flatMap(
    ({ name, rows }: { name: string; rows: { number: number; problems: { code: string; path: string[] }[] }[] }) =>
      rows.flatMap(({ number, problems: all }) =>
        all.map(({ code, path }) => `${name} ${number} ${path.join('.')} ${code}`),
      ),
  );

describe.skipIf(!office)(`a county that is set up by one workbook from LibreOffice${unlessOffice}`, () => {
  let file: Buffer;
  const send = (body: Buffer, query = '', viewer = administrator, headers = {}) =>
    world.send('/imports/workbook', { body, query, viewer, headers });

  it('is tried: later sheets name what earlier ones bring, and nothing is written', async () => {
    file = await workbook('county.fods', sheets);
    const tried = await send(file, 'dryRun=true');
    expect(counts(tried)).toEqual([
      ['places', 'CHECKED', { created: 2, unchanged: 0, refused: 0 }],
      ['organisations', 'CHECKED', { created: 2, unchanged: 0, refused: 0 }],
      ['responsibilities', 'CHECKED', { created: 2, unchanged: 0, refused: 0 }],
    ]);
    expect(await world.graph.database.prisma.place.count({ where: { code: 'hamlet' } })).toBe(0);
  }, 60_000);

  it('is there: places within places, organisations, and who answers for what; the same workbook again changes nothing', async () => {
    expect(counts(await send(gzipSync(file))).map(([, state]) => state)).toEqual(['WRITTEN', 'WRITTEN', 'WRITTEN']);
    const { data } = await world.graph.query(
      '{ place(code: "hamlet") { parent { code parent { code } } } organisation(code: "farm") { responsibilities { nodes { role target { code } } } } }',
    );
    expect(data).toEqual({
      place: { parent: { code: 'newtown', parent: { code: 'kaihua' } } },
      organisation: { responsibilities: { nodes: [{ role: 'RESPONSIBLE', target: { code: 'jobs.new' } }] } },
    });
    for (const [, , counted] of counts(await send(file)))
      expect(counted).toEqual({ created: 0, unchanged: 2, refused: 0 });
  });

  it('is taken back as a whole where one row of one sheet is wrong', async () => {
    const wrong = {
      单位: [row('编码', '单位名称', '单位类别', '地区'), row('late', '迟到局', '部门', 'kaihua')].join(''),
      责任: [
        row('计划', '指标', '单位', '承担方式'),
        row('kaihua-2023', 'nothing', 'late', '牵头'),
        row('kaihua-2023', 'jobs.new', 'nobody', '牵头'),
        row('none', 'jobs.new', 'late', ''),
      ].join(''),
    };
    const refused = await send(await workbook('wrong.fods', wrong));
    expect(refused.status).toBe(422);
    expect(problems(refused)).toEqual([
      'organisations 2 nameEn MISSING_VALUE',
      'responsibilities 2 organisation NOT_FOUND',
      'responsibilities 2 target.code NOT_FOUND',
      'responsibilities 3 organisation NOT_FOUND',
      'responsibilities 4 target.plan.code NOT_FOUND',
      'responsibilities 4 organisation NOT_FOUND',
      'responsibilities 4 role MISSING_VALUE',
    ]);
    expect(await world.graph.database.prisma.organisation.count({ where: { code: 'late' } })).toBe(0);
  }, 60_000);

  it('is not anybody’s to set up, and says which sheet is none', async () => {
    const codes = ({ json }: Got) =>
      json.errors.map(({ extensions, path }: { extensions: { code: string }; path: string[] }) => [
        path?.[0],
        extensions.code,
      ]);
    const reporter = { subject: 'li', organisation: 'tech', roles: ['reporter'] };
    expect(codes(await send(file, '', reporter)).map(([, code]: string[]) => code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(codes(await send(Buffer.from('code\nx')))).toEqual([[undefined, 'FILE_KIND_MISMATCH']]);
    const other = await workbook('other.fods', { 杂项: row('编码') });
    expect(codes(await send(other))).toEqual([[undefined, 'SHEET_UNKNOWN']]);
    const headless = await workbook('headless.fods', { 单位: row('甲', '乙') });
    expect(codes(await send(headless))).toEqual([['单位', 'HEADINGS_NOT_FOUND']]);
  }, 60_000);
});

describe('a file that comes packed', () => {
  const body = '编码,地区名称,英文名称,地区类别\nisland,岛,Island,省\n';
  const query = 'dryRun=true';
  const viewer = administrator;

  it('is unpacked: by gzip whatever is said, or by what the request says', async () => {
    const { brotliCompressSync, zstdCompressSync } = await import('node:zlib');
    for (const [packed, encoding] of [
      [gzipSync(body), null],
      [gzipSync(body), 'gzip'],
      [brotliCompressSync(body), 'br'],
      [zstdCompressSync(body), 'zstd'],
    ] as const) {
      const headers = encoding ? { 'content-encoding': encoding } : {};
      const got = await world.send('/imports/places', { body: packed, query, viewer, headers });
      expect(got.json.import?.counts, got.bytes.toString()).toMatchObject({ created: 1 });
    }
  });

  it('is refused where it unpacks to more than the limits allow, or is damaged', async () => {
    const code = ({ json }: Got) => json.errors[0].extensions.code;
    const bomb = await world.send('/imports/places', { body: gzipSync(Buffer.alloc(80_000_000)), query, viewer });
    expect([bomb.status, code(bomb)]).toEqual([413, 'FILE_UNPACKS_TOO_LARGE']);
    const broken = await world.send('/imports/places', { body: gzipSync(body).subarray(0, 30), query, viewer });
    expect([broken.status, code(broken)]).toEqual([422, 'FILE_BROKEN']);
  });
});
