import { setTimeout as sleep } from 'node:timers/promises';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office, savedByOffice, unlessOffice } from '../exchange/spreadsheet.ts';
import {
  codesByOdata,
  csvIn,
  enterpriseByGeneratedClient,
  figuresByOdata,
  figuresInSdmxJson,
} from './independentReaders.ts';
import { countsOf, problemsOf, unchanged } from './monthAnswers.ts';
import { county, filledIn, mendedFrom, quarter, workbook } from './monthFiles.ts';
import { type Answer, type Month, openMonth } from './monthWorld.ts';

let month: Month;
/** The keys of the bureau that reports, and of the office that approves. */
let [tech, approver] = ['', ''];
beforeAll(async () => {
  month = await openMonth();
}, 180_000);
afterAll(() => month?.close());

const enterprises = '/imports/enterprises';
/** The workbook that the bureau fills in, and how its headings are called. */
let filled: Uint8Array<ArrayBuffer>;
/** The reports of the quarter, by period. */
let reports: Readonly<Record<string, string>> = {};

describe('a month, from a county in which nobody is known', () => {
  it('begins with its bureaus and what each answers for, from one workbook', async () => {
    expect(
      (await month.ask('{ organisation(code: "tech") { code } }', month.setup).catch(() => null))?.organisation ?? null,
    ).toBeNull();
    const body = await workbook(county);
    const send = async () => (await month.send('/imports/workbook', { key: month.setup, body })).json.imports;
    const outcome = (made: { name: string; state: string; counts: object }[]) =>
      made.map(({ name, state, counts }) => ({ name, state, ...counts }));
    const written = (name: string, created: number, same: number) => ({
      name,
      state: 'WRITTEN',
      ...unchanged(same),
      created,
    });
    expect(outcome(await send())).toEqual([
      written('places', 1, 0),
      written('organisations', 2, 0),
      written('responsibilities', 3, 0),
    ]);
    expect(outcome(await send())).toEqual([
      written('places', 0, 1),
      written('organisations', 0, 2),
      written('responsibilities', 0, 3),
    ]);
  });

  it('goes on with keys, each for what its bureau does and told once', async () => {
    const make = async (organisation: string, scopes: string[]) => {
      const document = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { scopes } errors { code path } } }`;
      const input = { idempotencyKey: organisation, name: '月报', organisation, scopes };
      const { createApiKey } = await month.ask(document, month.setup, { input });
      expect(createApiKey.errors).toEqual([]);
      const again = await month.ask(document, month.setup, { input });
      expect(again.createApiKey.secret).toBeNull();
      return createApiKey.secret;
    };
    tech = await make('tech', ['read', 'report', 'import', 'export']);
    approver = await make('office', ['read', 'approve']);
    const { viewer } = await month.ask('{ viewer { organisation { code } roles } }', tech);
    expect(viewer).toEqual({ organisation: { code: 'tech' }, roles: ['reader', 'reporter'] });
    const refused = await month.send('/imports/organisations', { key: tech, body: 'code\nx' });
    expect(refused.status).toBe(403);
  });

  it('gives the bureau a template, and says of what it filled in which rows are wrong and why, before anything is written', async () => {
    const got = await month.send('/templates/enterprises', { key: tech });
    filled = await filledIn(got.bytes);
    const tried = await month.send(`${enterprises}?dryRun=true`, { key: tech, body: filled });
    expect(countsOf(tried)).toEqual({ created: 2, changed: 0, unchanged: 0, refused: 2 });
    expect(problemsOf(tried)).toEqual(['5 creditCode DIGITS_LOST', '6 nameZh MISSING_VALUE', '6 place NOT_FOUND']);
    const [, , { problems }] = tried.json.import.rows;
    expect(problems[0]).toMatchObject({
      message: { zh: expect.stringContaining('电子表格'), en: expect.stringContaining('spreadsheet') },
    });
    expect(tried.json.import.notes.map(({ code }: { code: string }) => code).sort()).toEqual([
      'BLANK_ROWS_LEFT_OUT',
      'TOTAL_LEFT_OUT',
    ]);
    expect(await month.database.prisma.enterprise.count({ where: { code: 'bamboo' } })).toBe(0);
  });

  it('has a worker write the good rows, and the others come back as the same file, to be mended and sent again', async () => {
    const sent = await month.send(`${enterprises}?policy=GOOD_ROWS`, {
      key: tech,
      body: filled,
      headers: { prefer: 'respond-async' },
    });
    expect(sent.status).toBe(202);
    const job = sent.headers.get('location') ?? '';
    let done = await month.send(job, { key: tech });
    for (; ['WAITING', 'RUNNING'].includes(done.json.import.state); done = await month.send(job, { key: tech }))
      await sleep(20);
    expect(done.json.import).toMatchObject({ state: 'WRITTEN', counts: { created: 2, refused: 2 } });
    const back = await month.send(done.json.import.refusedRows, { key: tech });
    const [headings = [], ...refused] = await readSheet(back.bytes);
    expect(headings.at(-1)).toBe('拒绝原因 / Why refused');
    expect(refused.map((cells) => [cells[0], String(cells.at(-1)).split('\n').length])).toEqual([
      ['paper', 1],
      ['spring', 2],
    ]);
    expect(countsOf(await month.send(enterprises, { key: tech, body: await mendedFrom(back.bytes) }))).toEqual({
      ...unchanged(0),
      created: 2,
    });
    expect(countsOf(await month.send(`${enterprises}?policy=GOOD_ROWS`, { key: tech, body: filled }))).toEqual({
      ...unchanged(2),
      refused: 2,
    });
  });

  it('reports a quarter from one wide sheet: a report for each period, whose figures count when somebody else approves them', async () => {
    const send = async (jobs: string) =>
      month.send('/imports/figures?plan=kaihua-2023', { key: tech, body: await quarter(jobs) });
    const first = await send('1,530');
    expect(countsOf(first)).toEqual({ ...unchanged(0), created: 3 });
    const reportsOf = ({ json }: Answer) =>
      Object.fromEntries(json.import.reports.map(({ period, id }: { period: string; id: string }) => [period, id]));
    reports = reportsOf(first);
    expect(Object.keys(reports)).toEqual(['2023-01', '2023-02', '2023-03']);
    const decide = (verb: string, key: string, input: object) =>
      month
        .ask(
          `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { submission { state } errors { code } } }`,
          key,
          {
            input: { idempotencyKey: `${verb} ${JSON.stringify(input)}`, ...input },
          },
        )
        .then((data) => data[verb]);
    const returned = await decide('returnSubmission', approver, {
      submission: reports['2023-03'],
      reason: '就业人数请核实',
    });
    expect(returned.submission.state).toBe('RETURNED');
    expect((await decide('approveSubmission', tech, { submission: reports['2023-01'] })).errors[0].code).toBe(
      'FORBIDDEN',
    );
    const second = await send('1,350');
    reports = { ...reports, ...reportsOf(second) };
    for (const period of ['2023-01', '2023-02', '2023-03'])
      expect(
        (await decide('approveSubmission', approver, { submission: reports[period] })).submission?.state,
        period,
      ).toBe('APPROVED');
    const { plan } = await month.ask(
      '{ plan(code: "kaihua-2023") { target(code: "jobs.new") { latest { period value } } } }',
      approver,
    );
    expect(plan.target.latest).toEqual({ period: '2023-03', value: '1350' });
    expect(countsOf(await send('1,350'))).toEqual(unchanged(3));
  });

  const names = { bamboo: '开化竹业', paper: '开化纸业', spring: '开化泉水', tea: '=龙顶茶业' };
  const ofOwn = `filter=${encodeURIComponent(JSON.stringify({ code: { in: Object.keys(names) } }))}`;

  it('ends with files that other programs read alike, and that change nothing when they are sent back', async () => {
    for (const shape of [
      'format=csv&lang=zh',
      'format=csv&lang=en',
      'format=xlsx&lang=zh',
      'format=xlsx&lang=en',
      'format=jsonl',
    ]) {
      const { bytes } = await month.send(`/exports/enterprises?${ofOwn}&${shape}`, { key: tech });
      const rows = shape.includes('xlsx')
        ? (await readSheet(bytes)).slice(1).map((cells) => cells.map(String))
        : shape.includes('csv')
          ? csvIn(bytes).slice(1)
          : String(bytes)
              .trim()
              .split('\n')
              .map((line) => Object.values<string>(JSON.parse(line)));
      // A separated file marks what a spreadsheet would take for a formula.
      const found = rows.map((cells) =>
        Object.values(names).map((name) => cells.some((cell) => cell === name || cell === `'${name}`)),
      );
      expect(
        found.map((one) => one.indexOf(true)),
        shape,
      ).toEqual([0, 1, 2, 3]);
      expect(countsOf(await month.send(enterprises, { key: tech, body: new Uint8Array(bytes) })), shape).toEqual(
        unchanged(4),
      );
    }
  });

  it('and with figures and records that readers of statistics, of OData and of OpenAPI take', async () => {
    const figures = [
      ['high-tech-enterprises_new', '2023-Q1', '3'],
      ['jobs_new', '2023-01', '410'],
      ['jobs_new', '2023-02', '820'],
      ['jobs_new', '2023-03', '1350'],
      ['key-projects_start-rate', '2023-03', '64.864865'],
    ];
    const { bytes } = await month.send('/exports/figures?plan=kaihua-2023&format=sdmx-csv', { key: tech });
    const [head = [], ...lines] = csvIn(bytes);
    const columns = ['INDICATOR', 'TIME_PERIOD', 'OBS_VALUE'].map((name) => head.indexOf(name));
    expect(lines.map((cells) => columns.map((column) => cells[column])).sort()).toEqual(figures);
    expect(await figuresInSdmxJson(`${month.url}/exports/figures?plan=kaihua-2023&format=sdmx-json`)).toEqual(figures);
    expect(await codesByOdata(month.url, tech, Object.keys(names))).toEqual(Object.keys(names));
    expect(await figuresByOdata(month.url)).toBe(figures.length);
    expect(await enterpriseByGeneratedClient(month.url, tech)).toEqual({ code: 'bamboo', refused: 'NOT_FOUND' });
  }, 60_000);

  it.runIf(office)(
    `and LibreOffice opens and saves all of it without harm: workbooks, and separated values in GB18030${unlessOffice}`,
    async () => {
      const [template, exported, own] = await Promise.all([
        month.send('/templates/enterprises', { key: tech }),
        month.send(`/exports/enterprises?${ofOwn}&format=xlsx&lang=zh`, { key: tech }),
        workbook(county),
      ]);
      const saved = await savedByOffice({
        'template.xlsx': template.bytes,
        'exported.xlsx': exported.bytes,
        'county.xlsx': Buffer.from(own),
      });
      const send = (path: string, body: Buffer | undefined, key = tech) =>
        month.send(path, { key, body: new Uint8Array(body ?? []) });
      expect(countsOf(await send(enterprises, saved['template.xlsx']))).toEqual(unchanged(0));
      expect(countsOf(await send(enterprises, saved['exported.xlsx']))).toEqual(unchanged(4));
      expect(countsOf(await send(enterprises, saved['exported.csv']))).toEqual(unchanged(4));
      expect(saved['exported.csv']?.includes(Buffer.from('bfaabbafd6f1d2b5', 'hex'))).toBe(true);
      const { json } = await send('/imports/workbook', saved['county.xlsx'], month.setup);
      expect(json.imports.map(({ counts }: { counts: object }) => counts)).toEqual([
        unchanged(1),
        unchanged(2),
        unchanged(3),
      ]);
    },
    120_000,
  );
});
