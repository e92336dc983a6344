import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createExchangeWorld, type ExchangeWorld, type Got, reporter, stranger } from './world.ts';

let world: ExchangeWorld;
beforeAll(async () => {
  world = await createExchangeWorld();
});
afterAll(() => world?.close());

const outcomes = ({ json }: Got) => json.import?.rows.map((row: { outcome: string }) => row.outcome);
const codes = ({ json }: Got) =>
  json.import
    ? json.import.rows.flatMap((row: { problems: { code: string; path: string[] }[] }) =>
        row.problems.map(({ code, path }) => [path.join('.'), code].filter(Boolean).join(' ')),
      )
    : json.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);

describe('a file of enterprises', () => {
  const file =
    '编码,企业名称,英文名称,统一社会信用代码,地区\nriver,江河纸业,River Paper,,county\nhill,山丘茶业,,,County\n';

  it('is tried: it says what would come of each row, and nothing is written', async () => {
    const tried = await world.send('/imports/enterprises', { body: file, query: 'dryRun=true' });
    expect(tried.status, tried.bytes.toString()).toBe(200);
    expect(tried.json.import).toMatchObject({ state: 'CHECKED', counts: { created: 2, refused: 0 } });
    expect(tried.json.import.rows[1]).toMatchObject({ number: 3, outcome: 'CREATED', key: 'hill' });
    expect(await world.graph.database.prisma.enterprise.count()).toBe(0);
    expect(await world.graph.database.prisma.change.count()).toBe(0);
  });

  it('is brought: its rows are records, which the audit names; the same file again changes nothing', async () => {
    const brought = await world.send('/imports/enterprises', { body: file, query: 'reason=new' });
    expect(brought.json.import).toMatchObject({ state: 'WRITTEN', counts: { created: 2, unchanged: 0 } });
    const again = await world.send('/imports/enterprises', { body: file });
    expect(again.json.import.counts).toEqual({ created: 0, changed: 0, unchanged: 2, refused: 0 });
    const { data } = await world.graph.query(
      `{ enterprise: enterpriseByCode(code: "river") { name place { code } owner { code } changes { nodes { mutation reason columns { name } } } } }`,
      {},
      { viewer: administrator },
    );
    expect(data.enterprise).toMatchObject({ name: '江河纸业', place: { code: 'county' }, owner: { code: 'bureau' } });
    expect(data.enterprise.changes.nodes).toEqual([
      { mutation: 'importRows', reason: 'new', columns: expect.arrayContaining([{ name: 'nameZh' }]) },
    ]);
  });

  it('changes the columns that it states, and leaves the others', async () => {
    const changed = await world.send('/imports/enterprises', { body: 'code,name (english)\nhill,Hill Tea' });
    expect(changed.json.import.rows).toEqual([
      expect.objectContaining({
        outcome: 'CHANGED',
        changes: [{ column: 'nameEn', before: null, after: 'Hill Tea' }],
      }),
    ]);
  });

  it('with bad rows is refused as a whole, or but for these, which come back with the reason', async () => {
    const bad =
      '编码,企业名称,统一社会信用代码,地区\nriver,江河,9.13308E+17,county\nlake,,,nowhere\nsea,大海,,county\n';
    const refused = await world.send('/imports/enterprises', { body: bad });
    expect(refused.status).toBe(422);
    expect(refused.json.import).toMatchObject({ state: 'REFUSED', counts: { created: 1, refused: 2 } });
    expect(codes(refused)).toEqual(['creditCode DIGITS_LOST', 'nameZh MISSING_VALUE', 'place NOT_FOUND']);
    const good = await world.send('/imports/enterprises', { body: bad, query: 'policy=GOOD_ROWS' });
    expect(good.json.import).toMatchObject({ state: 'WRITTEN', counts: { created: 1, refused: 2 } });
    const back = await world.send(good.json.import.refusedRows);
    const lines = back.bytes.toString().replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe('编码,企业名称,统一社会信用代码,地区,拒绝原因 / Why refused');
    expect(lines).toHaveLength(3);
    const mended = back.bytes.toString().replace('9.13308E+17', '').replace('lake,,,nowhere', 'lake,湖,,county');
    const sent = await world.send('/imports/enterprises', { body: mended });
    expect(sent.json.import?.counts, sent.bytes.toString()).toMatchObject({ created: 1, changed: 1, refused: 0 });
    expect((await world.send(good.json.import.refusedRows, { viewer: stranger })).status).toBe(404);
  });

  it('is not anybody’s to bring: the rule of the verbs holds for each row', async () => {
    const foreign = await world.send('/imports/enterprises', { body: 'code,nameZh\nriver,别人的', viewer: stranger });
    expect(codes(foreign)).toEqual(['NOT_YOURS']);
    const reader = { ...reporter, roles: ['reader'] };
    expect(codes(await world.send('/imports/enterprises', { body: file, viewer: reader }))).toEqual(['FORBIDDEN']);
    expect((await world.send('/imports/enterprises', { body: file, viewer: null })).status).toBe(401);
    const unknown = { ...reporter, organisation: 'nobody' };
    expect((await world.send('/imports/enterprises', { body: file, viewer: unknown })).status).toBe(403);
  });

  it('with one key is brought once, whoever sends it again', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await world.send('/imports/enterprises', { body: file, headers });
    const second = await world.send('/imports/enterprises', { body: file, headers });
    expect(second.json.import.id).toBe(first.json.import.id);
    const other = await world.send('/imports/enterprises', { body: `${file}\n`, headers });
    expect([other.status, codes(other)]).toEqual([409, ['IDEMPOTENCY_KEY_REUSED']]);
  });
});

describe('a file of projects', () => {
  it('takes stages that records have come to, and later moves by the rules only', async () => {
    const first =
      '编码,项目名称,项目阶段,开工日期,总投资（亿元）,地区\nbridge,大桥,在建,2023年3月5日,1.25,county\nroad,大道,谋划,—,"1,000",county\n合计,,,,1001.25,\n';
    const brought = await world.send('/imports/projects', { body: first });
    expect(brought.json.import?.counts, brought.bytes.toString()).toMatchObject({ created: 2, refused: 0 });
    expect(brought.json.import.notes.map(({ code }: { code: string }) => code)).toEqual(['TOTAL_LEFT_OUT']);
    const { data } = await world.graph.query('{ project(code: "bridge") { stage startedOn totalInvestment } }');
    expect(data.project).toEqual({ stage: 'BUILDING', startedOn: '2023-03-05', totalInvestment: '12500' });
    const jump = await world.send('/imports/projects', { body: '编码,项目阶段\nroad,已竣工' });
    expect(codes(jump)).toEqual(['stage ILLEGAL_MOVE']);
    const move = await world.send('/imports/projects', { body: '编码,项目阶段\nroad,前期' });
    expect(outcomes(move)).toEqual(['CHANGED']);
  });

  it('says which totals do not add up, and which days are none', async () => {
    const body =
      '编码,项目名称,竣工日期,地区,总投资\np1,一,2023年3月,county,10\np2,二,2023/3/5,county,１，０００\n小计,,,,20\n';
    const got = await world.send('/imports/projects', { body, query: 'dryRun=true' });
    expect(codes(got)).toEqual(['completedOn INVALID_VALUE', 'stage STAGE_CONTRADICTS_DATES']);
    expect(got.json.import.notes.map(({ code }: { code: string }) => code)).toEqual([
      'TOTAL_LEFT_OUT',
      'TOTAL_DIFFERS',
    ]);
  });
});

describe('rows of a mutation', () => {
  it('are the same as a file of them', async () => {
    const document = `mutation ($key: String!, $rows: [JSONObject!]!) {
      importRows(input: { idempotencyKey: $key, import: "enterprises", dryRun: true, policy: GOOD_ROWS, rows: $rows }) {
        import {
          id state dryRun counts { created changed unchanged refused }
          rows(first: 50) { nodes { number outcome key changes { column before after } problems { code column message(lang: ZH) cure(lang: ZH) } } }
          statuses { target { code } from to }
        }
        errors { code message(lang: ZH) path }
      }
    }`;
    const rows = [
      { code: 'river', nameZh: '大江纸业' },
      { 编码: 'new', place: 'county' },
    ];
    const { data, errors } = await world.graph.query(document, { key: 'rows', rows }, { viewer: reporter });
    expect(errors).toBeUndefined();
    const { import: made } = data.importRows;
    expect(data.importRows.errors).toEqual([{ code: 'HEADING_DUPLICATE', message: expect.any(String), path: [] }]);
    expect(made).toBeNull();
    const one = [
      { code: 'river', nameZh: '大江纸业' },
      { code: 'new', place: 'county' },
    ];
    const second = await world.graph.query(document, { key: 'rows2', rows: one }, { viewer: reporter });
    expect(second.data.importRows.import).toMatchObject({
      state: 'CHECKED',
      counts: { created: 0, changed: 1, unchanged: 0, refused: 1 },
      statuses: [],
    });
    expect(second.data.importRows.import.rows.nodes[1].problems).toEqual([
      expect.objectContaining({ code: 'MISSING_VALUE', column: 'nameZh' }),
    ]);
    const { id } = second.data.importRows.import;
    const shown = `{ node(id: "${id}") { ... on Import { state progress counts { created } startedAt finishedAt } } }`;
    const seen = await world.graph.query(shown, {}, { viewer: reporter });
    expect(seen.data.node).toMatchObject({ state: 'CHECKED', progress: 1 });
    expect((await world.graph.query(shown, {}, { viewer: stranger })).data.node).toBeNull();
    expect((await world.graph.query(shown)).data.node).toBeNull();
  });
});
