import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office, unlessOffice } from './spreadsheet.ts';
import { createExchangeWorld, type ExchangeWorld } from './world.ts';
import { sheetOf, workbook } from './zip.ts';

let world: ExchangeWorld;
beforeAll(async () => {
  world = await createExchangeWorld();
});
afterAll(() => world?.close());

/** What a file of projects says, tried and not written: by code, column and value. */
async function understood(body: Buffer | string, query = ''): Promise<Record<string, Record<string, string>>> {
  const got = await world.send('/imports/projects', { body, query: `dryRun=true&${query}` });
  expect(got.json.import?.rows, got.bytes.toString().slice(0, 1_000)).toBeDefined();
  type Row = { key: string; problems: object[]; changes: { column: string; after: string }[] };
  return Object.fromEntries(
    got.json.import.rows.map(({ key, problems, changes }: Row) => {
      expect(problems).toEqual([]);
      return [key, Object.fromEntries(changes.map(({ column, after }) => [column, after]))];
    }),
  );
}

const bridge = { code: 'bridge', nameZh: '大桥', place: 'county', totalInvestment: '12500', stage: 'PLANNED' };
const text = '编码,项目名称,地区,总投资（亿元）\nbridge,大桥,county,1.25\n';

describe('a file is read as people write it', () => {
  const utf16 = (mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  // 编码,项目名称,地区,总投资（亿元） / bridge,大桥,county,1.25
  const gb18030 = Buffer.from(
    'b1e0c2eb2ccfeec4bfc3fbb3c62cb5d8c7f82cd7dccdb6d7caa3a8d2dad4aaa3a90a6272696467652cb4f3c7c52c636f756e74792c312e32350a',
    'hex',
  );
  it.each<[string, Buffer | string]>([
    ['commas in UTF-8', text],
    ['with a mark at its beginning', `\ufeff${text}`],
    ['semicolons', text.replaceAll(',', ';')],
    ['tabs', text.replaceAll(',', '\t')],
    ['a separator that Excel states', `sep=;\n${text.replaceAll(',', ';')}`],
    ['UTF-16 with a mark', utf16(true)],
    ['UTF-16 without', utf16(false)],
    ['GB18030', gb18030],
    ['JSON Lines', '{"code":"bridge","nameZh":"大桥","place":"county","totalInvestment":12500}\n'],
    [
      'names and units as they come',
      '序号,Place,总投资（单位：元）,项目名称,code\n1,county,"125,000,000",大桥,bridge\n',
    ],
    ['full width', '编码,项目名称,地区,总投资（万元）\nｂｒｉｄｇｅ,大桥,county,"１２，５００"\n'],
    ['titles above, blank rows and totals between', `某县项目表,,,\n,,,\n${text},,,\n合计,,,1.25\n`],
    [
      'a workbook',
      workbook(
        sheetOf([
          ['编码', '项目名称', '地区', '总投资（亿元）'],
          ['bridge', '大桥', 'county', 1.25],
        ]),
      ),
    ],
    [
      'two rows of merged headings',
      workbook(
        sheetOf(
          [
            ['编码', '项目名称', '地区', '投资（亿元）', null],
            [null, null, null, '总投资', '年度计划投资'],
            ['bridge', '大桥', 'county', 1.25, null],
          ],
          '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:E1"/></mergeCells>',
        ),
      ),
    ],
    ['a place by its name', text.replace('county', 'County（中文）')],
  ])('%s', async (_, body) => {
    expect((await understood(body)).bridge).toEqual(bridge);
  });

  it('dates are days however they are written, and cells that show days', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const sheet = sheetOf([
      ['编码', '项目名称', '地区', '项目阶段', '开工日期'],
      ['a', '甲', 'county', '在建', '2023/3/5'],
      ['b', '乙', 'county', 'BUILDING', '2023年3月5日'],
      ['c', '丙', 'county', 'building', '2023-03-05'],
      ['d', '丁', 'county', '在建', 44_990],
    ]).replace('<c r="E5">', '<c r="E5" s="1">');
    const read = await understood(workbook(sheet, [], styles));
    expect(Object.values(read).map(({ startedOn }) => startedOn)).toEqual(Array(4).fill('2023-03-05'));
  });

  it('dashes, strokes and blanks are nothing, and never zero', async () => {
    const read = await understood(
      '编码,项目名称,地区,总投资\na,甲,county,—\nb,乙,county,/\nc,丙,county,\nd,丁,county,0\n',
    );
    expect(Object.values(read).map(({ totalInvestment }) => totalInvestment)).toEqual([
      undefined,
      undefined,
      undefined,
      '0',
    ]);
  });

  it('a heading of the sender’s own is mapped', async () => {
    const mapping = encodeURIComponent(JSON.stringify({ 工程名: 'nameZh', 备注: null }));
    const read = await understood('编码,工程名,备注,地区\nbridge,大桥,x,county\n', `mapping=${mapping}`);
    expect(read.bridge).toEqual({ code: 'bridge', nameZh: '大桥', place: 'county', stage: 'PLANNED' });
  });

  it('a form brings a file as a browser does', async () => {
    const form = new FormData();
    form.set('dryRun', 'true');
    form.set('file', new File([text], '项目.csv', { type: 'text/csv' }));
    const made = new Response(form);
    const headers = { 'content-type': made.headers.get('content-type') ?? '' };
    const got = await world.send('/imports/projects', { body: Buffer.from(await made.arrayBuffer()), headers });
    expect(got.json.import).toMatchObject({
      state: 'CHECKED',
      fileName: '项目.csv',
      format: 'CSV',
      counts: { created: 1 },
    });
  });

  it.runIf(office)(`a workbook that LibreOffice wrote${unlessOffice}`, { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    const source = join(folder, 'projects.csv');
    writeFileSync(
      source,
      `\ufeff${text.replace('地区', '地区,开工日期,项目阶段').replace('county', 'county,2023-03-05,在建')}`,
    );
    const home = `-env:UserInstallation=file://${folder}/home`;
    execFileSync(
      office ?? '',
      [home, '--headless', '--convert-to', 'xlsx', '--infilter=CSV:44,34,76,1', '--outdir', folder, source],
      { stdio: 'ignore' },
    );
    const read = await understood(readFileSync(join(folder, 'projects.xlsx')));
    rmSync(folder, { recursive: true });
    expect(read.bridge).toEqual({ ...bridge, startedOn: '2023-03-05', stage: 'BUILDING' });
  });
});
