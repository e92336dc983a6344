import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestGraph } from '@plangraph/testing';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from './commandLine.ts';
import { kaihuaGraph } from './world.ts';

let graph: TestGraph;
let line: CommandLine;
/** The keys of the administrator, the bureau and the office. */
let [setup, tech, office] = ['', '', ''];

beforeAll(async () => {
  graph = await kaihuaGraph();
  line = await openCommandLine(graph.database);
  setup = await line.key('setup', null, ['READ', 'ADMINISTER', 'IMPORT']);
}, 180_000);
afterAll(async () => {
  await line?.close();
  await graph?.close();
});

const text = (name: string) => readFileSync(join(line.folder, name), 'utf8');
const codes = (errors: readonly { readonly code: string }[]) => errors.map(({ code }) => code);

const county = {
  单位: [
    ['编码', '单位名称', '英文名称', '单位类别', '地区'],
    ['tech', '科技局', 'Technology bureau', '部门', 'kaihua'],
    ['office', '政府办公室', 'Government office', '部门', 'kaihua'],
  ],
  责任: [
    ['计划', '指标', '单位', '承担方式'],
    ['kaihua-2023', 'jobs.new', 'tech', '牵头'],
    ['kaihua-2023', 'high-tech-enterprises.new', 'tech', '牵头'],
    ['kaihua-2023', 'key-projects.start-rate', 'tech', '牵头'],
  ],
};

describe('a month of a bureau at the command line', () => {
  it('begins with a county that one workbook sets up: tried, then written, and again without effect', async () => {
    const sheets = Object.entries(county).map(([name, rows]) => ({ name, rows }));
    line.write('county.xlsx', await writeXlsx({ sheets }));
    const tried = await line.run('plangraph setup county.xlsx --check', { key: setup });
    expect(tried).toMatchObject({ code: 0, err: '' });
    expect(tried.out).toContain('organisations: 2 created, 0 changed, 0 unchanged, 0 refused');
    const { imports } = await line.read('setup county.xlsx', { key: setup });
    expect(imports.map(({ state }: { state: string }) => state)).toEqual(['WRITTEN', 'WRITTEN']);
    const again = await line.run('plangraph setup county.xlsx --lang zh', { key: setup });
    expect(again.out).toContain('organisations：新增 0，变更 0，未变 2，拒绝 0');
  });

  it('goes on with keys, which go into files of one’s own and are printed nowhere', async () => {
    const make = (name: string, organisation: string, scopes: string) =>
      line.run(
        `plangraph key create --name ${name} --organisation ${organisation} --scopes ${scopes} --out ${name}.key`,
        { key: setup },
      );
    const made = await make('tech', 'tech', 'read,report,import,export');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect((await make('office', 'office', 'read,approve')).code).toBe(0);
    [tech, office] = [text('tech.key').trim(), text('office.key').trim()];
    expect(tech).toMatch(/^plangraph_/);
    expect(made.out).not.toContain(tech);
    expect(statSync(join(line.folder, 'tech.key')).mode & 0o777).toBe(0o600);
    // A file that is there is not written over, and then no key is made.
    expect(await make('tech', 'tech', 'read')).toMatchObject({ code: 73, err: expect.stringContaining('EEXIST') });
    const { keys } = await line.read('key list', { key: setup });
    expect(keys.map(({ client }: { client: string }) => client).sort()).toEqual([
      'office-office',
      'setup',
      'tech-tech',
    ]);
    expect(JSON.stringify(keys)).not.toContain(tech);
  });

  it('keeps the server and the key of who logs in, for him alone', async () => {
    const environment = { PLANGRAPH_SERVER: '' };
    const login = await line.run(`plangraph login --server ${line.url} --key-file tech.key`, { environment });
    expect(login).toMatchObject({ code: 0, err: '' });
    expect(login.out).toContain('Technology bureau (tech)');
    const kept = join(line.folder, '.config/plangraph/credentials.json');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(await line.read('whoami', { environment })).toMatchObject({
      server: line.url,
      organisation: { code: 'tech' },
    });
    const open = await line.run('chmod 644 .config/plangraph/credentials.json; plangraph whoami', { environment });
    expect(open).toMatchObject({ code: 78, err: expect.stringContaining('chmod 600') });
    await line.run('chmod 600 .config/plangraph/credentials.json');
    expect((await line.read('logout', { environment: { PLANGRAPH_SERVER: line.url } })).forgotten).toBe(true);
    expect((await line.read('whoami')).organisation).toBeNull();
  });

  it('fills in a template, and is told what is wrong with which row before anything is written', async () => {
    await line.run('plangraph template enterprises --out template.xlsx', { key: tech });
    const [sheet] = (await readXlsx(readFileSync(join(line.folder, 'template.xlsx')))).sheets;
    const headings = (sheet?.rows[0] ?? []).map(String);
    const at = (name: string) => headings.findIndex((heading) => heading.includes(name));
    const rowOf = (values: Readonly<Record<string, string>>) => {
      const cells: (string | null)[] = headings.map(() => null);
      for (const [name, value] of Object.entries(values)) cells[at(name)] = value;
      return cells;
    };
    const rows = [
      headings,
      rowOf({ 编码: 'bamboo', 企业名称: '开化竹业', 英文名称: 'Kaihua Bamboo', 地区: 'kaihua' }),
      rowOf({ 编码: 'paper', 英文名称: 'Kaihua Paper', 地区: '开花' }),
    ];
    line.write('enterprises.xlsx', await writeXlsx({ sheets: [{ name: 'Data', rows }] }));
    const checked = await line.run('plangraph check enterprises enterprises.xlsx', { key: tech });
    expect(checked.code, checked.err).toBe(65);
    expect(checked.out).toContain('Checked; nothing was written.');
    expect(checked.out).toMatch(/^3 {2,}.*企业名称.* {2,}MISSING_VALUE/m);
    expect(checked.out).toMatch(/^3 {2,}.*地区.* {2,}NOT_FOUND/m);
    expect(checked.out).toContain('enterprises-refused.xlsx');
    expect(await graph.database.prisma.enterprise.count({ where: { code: 'bamboo' } })).toBe(0);
  });

  it('takes the good rows, gives back the others as a file, and takes that one when it is mended', async () => {
    line.write(
      'rows.csv',
      '编码,企业名称,英文名称,地区\nbamboo,开化竹业,Kaihua Bamboo,kaihua\npaper,,Kaihua Paper,kaihua\n',
    );
    const all = await line.run('plangraph import enterprises rows.csv', { key: tech });
    expect(all).toMatchObject({ code: 65, out: expect.stringContaining('Refused; nothing was written.') });
    const { imports, refusedFiles } = await line.read('import enterprises rows.csv --good-rows', {
      key: tech,
      code: 65,
    });
    expect(imports[0]).toMatchObject({ state: 'WRITTEN', counts: { created: 1, refused: 1 } });
    // The first try left a file of that name.
    expect(refusedFiles).toEqual(['rows-refused-2.csv']);
    line.write('mended.csv', text('rows-refused-2.csv').replace('paper,,', 'paper,开化纸业,'));
    const mended = await line.run('plangraph import enterprises mended.csv', { key: tech });
    expect(mended, mended.err).toMatchObject({ code: 0 });
    expect(existsSync(join(line.folder, 'mended-refused.csv'))).toBe(false);
  });

  it('sends a quarter as a wide sheet, and learns which statuses it changes', async () => {
    line.write(
      'quarter.csv',
      '指标编码,2023年3月,2023年12月\njobs.new,"1,350","6,000"\nhigh-tech-enterprises.new,3,\n',
    );
    const sent = await line.run('plangraph import figures - --plan kaihua-2023 < quarter.csv', { key: tech });
    expect(sent, sent.err).toMatchObject({ code: 0 });
    expect(sent.out).toMatch(/^jobs\.new {2,}GREY {2,}\w+$/m);
    expect(sent.out).toMatch(/2023-03 {2,}SUBMITTED$/m);
  });

  it('reports single figures with notes, drafts included, and is told at once all that is wrong', async () => {
    const wrong = await line.run('plangraph submit --plan kaihua-2023 --period 2023-04 jobs.new=1,8 gdp.growth=5', {
      key: tech,
    });
    expect(wrong).toMatchObject({ code: 65, out: '' });
    expect(wrong.err).toContain('INVALID_NUMBER  figures.0.value');
    expect(wrong.err).toContain('NOT_RESPONSIBLE  figures.1.target');
    const draft =
      'submit --plan kaihua-2023 --period 2023-04 --draft jobs.new=1800 key-projects.start-rate=52/74 --note jobs.new="four months"';
    const key = '--idempotency-key april';
    const { submission } = await line.read(`${draft} ${key}`, { key: tech });
    expect(submission).toMatchObject({ state: 'DRAFT', period: '2023-04' });
    // Sent again with the same key, it is the same draft.
    expect((await line.read(`${draft} ${key}`, { key: tech })).submission.id).toBe(submission.id);
    const handed = await line.read(`submit ${submission.id}`, { key: tech });
    expect(handed.submission.state).toBe('SUBMITTED');
  });

  it('lets somebody else find it in his inbox, return and approve it; nobody approves his own', async () => {
    const found = await line.read('inbox --plan kaihua-2023', { key: office });
    const ids: Readonly<Record<string, string>> = Object.fromEntries(
      found.waiting.nodes.map(({ period, id }: { period: string; id: string }) => [period, id]),
    );
    expect(Object.keys(ids).sort()).toEqual(['2023-03', '2023-04', '2023-12']);
    const own = await line.run(`plangraph approve ${ids['2023-03']}`, { key: tech });
    expect(own.code).toBe(77);
    const returned = await line.run(`plangraph return ${ids['2023-04']} --reason "52 of 74 began in May"`, {
      key: office,
    });
    expect(returned).toMatchObject({ code: 0, err: '' });
    for (const period of ['2023-03', '2023-12'])
      expect((await line.read(`approve ${ids[period]}`, { key: office })).submission.state).toBe('APPROVED');
    const twice = await line.run(`plangraph approve ${ids['2023-03']} --lang zh`, { key: office });
    expect(twice).toMatchObject({ code: 65, err: expect.stringMatching(/^WRONG_STATE/) });
    expect(twice.err).toMatch(/\p{Script=Han}/u);
  });

  it('fetches what came of it: files, statistics, and whatever a document asks for', async () => {
    expect((await line.run('plangraph export enterprises --out - --lang en')).out).toMatch(
      /bamboo,kaihua,[^,]+,开化竹业/,
    );
    const statistics = await line.run('plangraph export figures --plan kaihua-2023', { key: tech });
    expect(statistics.out).toMatch(/^figures\.csv \(\d+ bytes\)/);
    expect(text('figures.csv')).toContain('jobs_new,2023-03,1350');
    expect(await line.run('plangraph export enterprises --out e.doc')).toMatchObject({ code: 64 });
    const asked =
      'query Latest($plan: String!) { plan(code: $plan) { target(code: "jobs.new") { latest { value } } } }';
    const variables = `--variables '{"plan": "kaihua-2023"}'`;
    expect(await line.read(`query - ${variables}`, { input: asked })).toEqual({
      plan: { target: { latest: { value: '6000' } } },
    });
    const wrong = await line.run('plangraph query -', { input: '{ nothing }' });
    expect(wrong).toMatchObject({ code: 65, out: '', err: expect.stringContaining('nothing') });
  });

  it('ends with the key that was given away', async () => {
    const { keys } = await line.read('key list --organisation tech', { key: setup });
    const { key } = await line.read(`key revoke ${keys[0].id} --reason "the clerk left"`, { key: setup });
    expect(key.revokedAt).toBeTruthy();
    expect(codes(await line.read('inbox', { key: tech, code: 77 }))).toHaveLength(1);
  });
});
