import type { Viewer } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office as approver, createFiguresWorld, type FiguresWorld, tech } from './figuresWorld.ts';
import { office, spreadsheet, unlessOffice } from './spreadsheet.ts';
import type { Got } from './world.ts';

let world: FiguresWorld;
beforeAll(async () => {
  world = await createFiguresWorld();
});
afterAll(() => world?.close());

const outcomes = ({ json, bytes }: Got) => {
  expect(json.import, bytes.toString()).toBeDefined();
  return json.import.rows.map(({ key, outcome }: { key: string; outcome: string }) => `${key} ${outcome}`);
};
const problems = ({ json }: Got) =>
  json.import.rows.flatMap(
    ({ number, problems: all }: { number: number; problems: { code: string; path: string[] }[] }) =>
      all.map(({ code, path }) => `${number} ${path.join('.')} ${code}`),
  );
const send = (body: string | Buffer, query = '', headers = {}) =>
  world.send('/imports/figures', { body, query, headers, viewer: tech });

const wide =
  '指标编码,指标名称,计量单位,2023-Q1,2023年二季度,1-9月\nhigh-tech-enterprises.new,,家,3,7,—\njobs.new,城镇新增就业,人,"1,350",2 600,4000\n合计,,,1353,,\n';

describe('a wide sheet of figures', () => {
  it('is tried: it says what would come of each figure, which standings would flip, and nothing is written', async () => {
    const tried = await send(wide, 'dryRun=true');
    expect(outcomes(tried)).toEqual(['high-tech-enterprises.new CREATED', 'jobs.new CREATED']);
    const { state, counts, rows, statuses, reports, notes } = tried.json.import;
    expect({ state, counts }).toEqual({
      state: 'CHECKED',
      counts: { created: 2, changed: 0, unchanged: 0, refused: 0 },
    });
    expect(rows[1].changes).toEqual([
      { column: '2023-Q1', before: null, after: '1350' },
      { column: '2023-Q2', before: null, after: '2600' },
      { column: '2023-09', before: null, after: '4000' },
    ]);
    expect(notes.map(({ code }: { code: string }) => code)).toEqual(['TOTAL_LEFT_OUT']);
    expect(reports).toEqual([]);
    // The year is over: what has no figure of its last period is grey, whatever came before.
    expect(statuses).toEqual([]);
    const { prisma } = world.graph.database;
    expect(await prisma.observation.count({ where: { submissionId: { not: null } } })).toBe(0);
    expect(await prisma.submission.count()).toBe(0);
  });

  it('becomes reports, one for each period, which somebody else approves like any other', async () => {
    const brought = await send(wide, 'reason=figures');
    expect(brought.json.import.state, brought.bytes.toString()).toBe('WRITTEN');
    expect(brought.json.import.reports).toEqual([
      { id: expect.any(String), period: '2023-Q1', state: 'SUBMITTED' },
      { id: expect.any(String), period: '2023-Q2', state: 'SUBMITTED' },
      { id: expect.any(String), period: '2023-09', state: 'SUBMITTED' },
    ]);
    const again = await send(wide);
    expect(again.json.import).toMatchObject({ counts: { created: 0, unchanged: 2 }, reports: [] });
    const [{ id }] = brought.json.import.reports;
    const approved = await world.approve(id);
    expect(approved).toMatchObject({
      state: 'APPROVED',
      figures: [
        { target: { code: 'high-tech-enterprises.new' }, period: '2023-Q1', value: '3' },
        { target: { code: 'jobs.new' }, period: '2023-03', value: '1350' },
      ],
    });
    // Now and then it is the same file again, with one figure put right: the others are left alone.
    const corrected = await send(wide.replace('1,350', '1,362'));
    expect(problems(corrected)).toEqual(['3 2023-Q1.reason REASON_REQUIRED']);
    const explained = wide
      .replace('1,350', '1,362')
      .replaceAll(/(\d|—|1-9月)$/gm, '$1,迟报')
      .replace('1-9月,迟报', '1-9月,原因');
    const sent = await send(explained);
    expect(outcomes(sent)).toEqual(['jobs.new CHANGED']);
    expect(sent.json.import.rows[0].changes).toEqual([{ column: '2023-Q1', before: '1350', after: '1362' }]);
  });

  it('says which standings flip when its reports are approved', async () => {
    const tried = await send('target,2023-12\njobs.new,6000\n', 'dryRun=true');
    expect(tried.json.import.statuses).toEqual([{ target: 'jobs.new', from: expect.any(String), to: 'BLUE' }]);
    const status = () => world.status('jobs.new');
    expect(await status()).toBe(tried.json.import.statuses[0].from);
    const brought = await send('target,2023-12\njobs.new,6000\n');
    expect(brought.json.import.statuses).toEqual(tried.json.import.statuses);
    expect(await status()).toBe(tried.json.import.statuses[0].from);
    const shown = await world.import(brought.json.import.id);
    expect(shown.statuses).toEqual([
      { target: { code: 'jobs.new' }, from: tried.json.import.statuses[0].from, to: 'BLUE' },
    ]);
    await world.approve(brought.json.import.reports[0].id);
    expect(await status()).toBe('BLUE');
  });
});

describe('a long sheet of figures', () => {
  it('has a row for each target and period, with a unit of its own, parts of ratios, notes and how a figure came about', async () => {
    const body =
      '期间,目标,数值（万元）,分子,分母,备注,数据状态\n2023年4月,高新技术企业,,,,,\n2023年4月,key-projects.start-rate,,52,74,四月,初步\n2023-05,fixed-asset-investment.growth,5.1%,,,,\n';
    const got = await send(body, 'dryRun=true&policy=GOOD_ROWS');
    expect(problems(got)).toEqual(['2 target NOT_FOUND', '4 value FIGURE_UNIT']);
    const started = await send(
      'period,target,numerator,denominator,note,status\n2023-04,key-projects.start-rate,52,74,四月,初步\n',
    );
    expect(started.json.import.rows, started.bytes.toString()).toMatchObject([
      { outcome: 'CREATED', changes: [{ column: 'value', after: '70.27027' }] },
    ]);
  });

  it.each([
    ['another’s target', 'target,2023-03\ngdp.growth,5.1', ['2 2023-03 NOT_RESPONSIBLE']],
    ['a figure that is none', 'target,2023-03\njobs.new,many', ['2 2023-03 INVALID_VALUE']],
    ['half a person', 'target,2023-06\njobs.new,1.5', ['2 2023-06 NOT_WHOLE']],
    ['a fall within the file', 'target,2023-10,2023-11\njobs.new,4500,4400', ['2 2023-11 FIGURE_FALLS']],
    ['a period to come', 'target,2099-03\njobs.new,1', ['2 2099-03 PERIOD_OUTSIDE_PLAN']],
    ['a figure that is twice there', 'target,2023-04\njobs.new,2000\njobs.new,2000', ['3 2023-04 FIGURE_TWICE']],
    ['no period', 'target,period,value\njobs.new,,3000', ['2 period MISSING_VALUE']],
    ['no target', 'target,2023-04\n,3000', ['2 target MISSING_VALUE']],
    ['another plan', 'plan,target,2023-04\nother-2024,jobs.new,3000', ['2 plan OTHER_PLAN']],
    ['an unknown state', 'target,2023-04,status\njobs.new,2000,rough', ['2 observationStatus INVALID_VALUE']],
  ])('says of %s what is wrong with it', async (_, body, codes) => {
    const got = await send(body, 'dryRun=true');
    expect(problems(got), got.bytes.toString()).toEqual(codes);
    expect(got.json.import.statuses).toEqual([]);
  });

  it('is refused as a whole without headings, without a plan, and by a key of another area', async () => {
    const codes = ({ json }: Got) =>
      json.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
    expect(codes(await send('a,b\n1,2'))).toEqual(['HEADINGS_NOT_FOUND']);
    expect(codes(await send('target,value\njobs.new,2'))).toEqual(['HEADING_MISSING']);
    expect(codes(await send('target,2023-03,surprise\njobs.new,2,3'))).toEqual(['HEADING_UNKNOWN']);
    expect(codes(await send('target,2023-03\njobs.new,2', 'plan=none'))).toEqual(['NOT_FOUND']);
    const lost = await world.send('/imports/figures', {
      body: 'target,2023-03\njobs.new,2',
      viewer: { ...approver, roles: ['reporter'] },
    });
    expect(codes(lost)).toEqual(['PLAN_NEEDED']);
    const client = { code: 'c', scopes: ['REPORT', 'IMPORT'], areas: null, fileAreas: ['projects'] };
    const bound = await world.send('/imports/figures', {
      body: 'target,2023-11\njobs.new,9000',
      viewer: { ...tech, client },
    });
    expect(problems(bound)).toEqual(['2 target FORBIDDEN']);
  });

  it('gives its refused rows back, to be mended', async () => {
    const body = 'target,2023-07,2023-08\njobs.new,3500,x\nhigh-tech-enterprises.new,,9\n';
    const got = await send(body, 'policy=GOOD_ROWS');
    expect(outcomes(got)).toEqual(['jobs.new REFUSED', 'high-tech-enterprises.new REFUSED']);
    const back = await world.send(got.json.import.refusedRows, { viewer: tech });
    const lines = back.bytes.toString().replace('\ufeff', '');
    expect(lines).toContain('target,2023-07,2023-08,拒绝原因 / Why refused');
    const mended = await send(lines.replace('3500,x', '3500,3600').replace(/^high-tech.*\n?/m, ''), 'policy=GOOD_ROWS');
    expect(outcomes(mended)).toEqual(['jobs.new CREATED']);
  });
});

describe.skipIf(!office)(`a workbook of figures from LibreOffice${unlessOffice}`, () => {
  it('is read with merged headings, months for headings, and percent cells', async () => {
    const file = await spreadsheet(
      'figures.fods',
      `
      <row><c merge="1x2">指标</c><c merge="3x1">2023年10月</c><c merge="1x2">2023-11</c></row>
      <row><c/><c>数值</c><c>分子</c><c>分母</c><c/></row>
      <row><c>key-projects.start-rate</c><c/><n>60</n><n>74</n><c/></row>
      <row><c>jobs.new</c><n>5000</n><c/><c/><n>5500</n></row>`,
    );
    const got = await send(file, 'dryRun=true', { 'content-type': 'application/octet-stream' });
    expect(got.json.import?.format, got.bytes.toString()).toBe('XLSX');
    expect(problems(got)).toEqual([]);
    expect(
      got.json.import.rows.flatMap(({ changes }: { changes: { column: string; after: string }[] }) => changes),
    ).toEqual([
      { column: '2023-10', before: null, after: '81.081081' },
      { column: '2023-10', before: null, after: '5000' },
      { column: '2023-11', before: null, after: '5500' },
    ]);
  }, 60_000);
});

describe('rows of a mutation', () => {
  it('are figures too', async () => {
    const { data } = await world.graph.query(
      `mutation { importRows(input: { idempotencyKey: "f", import: "figures", dryRun: true, rows: [{ target: "jobs.new", period: "2023-11", value: "5600" }] }) { import { id } errors { code } } }`,
      {},
      { viewer: tech },
    );
    expect(data.importRows.errors).toEqual([]);
    expect(await world.import(data.importRows.import.id)).toMatchObject({
      counts: { created: 1, refused: 0 },
      reports: [],
      rows: { nodes: [{ key: 'jobs.new', changes: [{ column: 'value', after: '5600' }] }] },
    });
  });
});

describe('a template of figures', () => {
  const template = (query: string, viewer: Viewer | null = tech) => world.send('/templates/figures', { query, viewer });

  it('has a row for each target with which one is charged; filled in, it comes back as figures', async () => {
    const got = await template('plan=kaihua-2023&period=2023-02&format=csv');
    const lines = got.bytes.toString().replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe('指标编码,指标名称,计量单位,2023-02,2023-02 分子,2023-02 分母,备注,更正原因');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',')[0])
        .sort(),
    ).toEqual(expect.arrayContaining(['high-tech-enterprises.new', 'jobs.new', 'key-projects.start-rate']));
    const filled = lines.map((line) => line.replace(/^(jobs\.new,[^,]*,[^,]*,)/, '$1700')).join('\n');
    const sent = await send(filled, 'dryRun=true');
    expect(sent.json.import?.counts, sent.bytes.toString()).toMatchObject({ created: 1, refused: 0 });
    const workbook = await template('plan=kaihua-2023&period=2023-02');
    const blank = await send(workbook.bytes, 'dryRun=true');
    expect(blank.json.import?.counts, blank.bytes.toString()).toMatchObject({ created: 0, refused: 0 });
  });

  it('is nobody’s without a plan and a period, and shows the public what there is', async () => {
    expect((await template('period=2023-02')).status).toBe(400);
    expect((await template('plan=kaihua-2023&period=soon')).status).toBe(400);
    const all = await template('plan=kaihua-2023&period=2023-02&format=csv', null);
    expect(all.bytes.toString().split('\r\n').length).toBeGreaterThan(30);
  });
});
