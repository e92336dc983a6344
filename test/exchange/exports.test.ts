import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { withoutHeading } from '@plangraph/rows';
import { template } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, load } from '../journeys/world.ts';
import { administrator, createExchangeWorld, type ExchangeWorld, reporter } from './world.ts';

let world: ExchangeWorld;
beforeAll(async () => {
  await template('kaihua-2023-demo-for-exchange', async (database) => {
    await load(database, datasets.kaihua);
    await loadDemo({ database, domains, plan: 'kaihua-2023' });
  });
  world = await createExchangeWorld('kaihua-2023-demo-for-exchange');
}, 120_000);
afterAll(() => world?.close());

const lines = (bytes: Buffer) => bytes.toString().replace('\ufeff', '').trim().split('\r\n');

describe('an export', () => {
  const shapes = [
    ['format=csv&lang=zh', 'format=xlsx&lang=en', 'format=jsonl'],
    ['format=csv&lang=en', 'format=xlsx&lang=zh', 'format=jsonl'],
  ] as const;

  it('imported again changes nothing, in every format, over every register', { timeout: 240_000 }, async () => {
    const [organisation] = await world.graph.database.prisma.organisation.findMany({
      where: { retiredAt: null },
      take: 1,
    });
    const few = {
      appointments: `subject,organisation,role,basis\nli,${organisation?.code},REPORTER,2023-1\n`,
      clients: `code,nameZh,nameEn,scopes,areas,organisation\nli-books,账簿,Books,READ,,${organisation?.code}\n`,
    };
    for (const [name, body] of Object.entries(few)) {
      const made = await world.send(`/imports/${name}`, { body, viewer: administrator });
      expect(made.json.import?.counts.created, made.bytes.toString()).toBe(1);
    }
    const registers = [...world.graph.rowRegisters.values()];
    expect(registers.filter(({ list }) => list === null)).toEqual([]);
    const brought = async (name: string, query: string) => {
      const got = await world.send(`/exports/${name}`, { query, viewer: administrator });
      expect(got.status, `${name}: ${got.bytes.toString().slice(0, 300)}`).toBe(200);
      const back = { body: got.bytes, query: 'dryRun=true', viewer: administrator };
      const sent = await world.send(`/imports/${name}`, back);
      expect(sent.json.import, `${name} ${query}: ${sent.bytes.toString().slice(0, 800)}`).toBeDefined();
      const { rows, counts } = sent.json.import;
      return { ...counts, rows: rows.slice(0, 3) };
    };
    for (const [at, { name }] of registers.entries()) {
      const found = await Promise.all((shapes[at % 2] ?? []).map((query) => brought(name, query)));
      const [first] = found;
      // A register without a record would show nothing.
      expect(first.unchanged, name).toBeGreaterThan(0);
      const same = { created: 0, changed: 0, unchanged: first.unchanged, refused: 0, rows: [] };
      expect(found, name).toEqual([same, same, same]);
    }
    expect(registers.length).toBeGreaterThan(45);
  });

  it('of figures changes nothing either: a row for each target and period, as whoever is charged with them', async () => {
    const { prisma } = world.graph.database;
    const charged = await prisma.responsibility.findMany({
      where: { role: { in: ['LEAD', 'RESPONSIBLE'] }, target: { plan: { code: 'kaihua-2023' } } },
      select: { organisation: { select: { code: true } } },
      distinct: ['organisationId'],
    });
    let tried = 0;
    for (const { organisation } of charged.slice(0, 3)) {
      const viewer = { subject: 'li', organisation: organisation.code, roles: ['reporter'] };
      for (const shape of ['format=csv&lang=zh', 'format=xlsx&lang=en', 'format=jsonl']) {
        const query = `plan=kaihua-2023&organisation=${organisation.code}&${shape}`;
        const got = await world.send('/exports/figures', { query, viewer });
        expect(got.status, got.bytes.toString().slice(0, 300)).toBe(200);
        const back = { body: got.bytes, query: 'dryRun=true&plan=kaihua-2023', viewer };
        const sent = await world.send('/imports/figures', back);
        const { rows, counts } = sent.json.import ?? { rows: [sent.bytes.toString().slice(0, 500)], counts: {} };
        const same = { created: 0, changed: 0, unchanged: counts.unchanged, refused: 0, rows: [] };
        expect({ ...counts, rows: rows.slice(0, 2) }, `${organisation.code} ${shape}`).toEqual(same);
        tried += counts.unchanged;
      }
    }
    expect(tried).toBeGreaterThan(30);
  });

  it('obeys filter, order and moment as the list of the graph does', async () => {
    const all = await world.send('/exports/projects', { query: 'lang=zh' });
    expect(lines(all.bytes)[0]).toContain('总投资（万元）');
    const filter = encodeURIComponent(JSON.stringify({ stage: { eq: 'BUILDING' } }));
    const some = await world.send('/exports/projects', { query: `lang=en&filter=${filter}` });
    expect(lines(some.bytes)[0]).toContain('Total investment (CNY 10,000)');
    const { data } = await world.graph.query('{ projects(filter: { stage: { eq: BUILDING } }) { totalCount } }');
    expect(lines(some.bytes)).toHaveLength(data.projects.totalCount + 1);
    const before = await world.send('/exports/projects', { query: 'asOf=2001-01-01T00:00:00Z&format=jsonl' });
    expect(before.status).toBe(200);
    const wrong = await world.send('/exports/projects', { query: 'filter=%7B%22colour%22%3A1%7D' });
    expect([wrong.status, wrong.json.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect((await world.send('/exports/nothing')).status).toBe(404);
  });

  it('reads a page a statement, however many rows there are', async () => {
    world.graph.forget();
    const got = await world.send('/exports/enterpriseOutputs', { query: 'format=jsonl' });
    const rows = got.bytes.toString().trim().split('\n').length;
    const selects = world.graph.statements.filter((text) => /^\s*(SELECT|WITH)/i.test(text)).length;
    expect(selects).toBeLessThanOrEqual(Math.ceil(rows / 200) + 2);
  });

  it('keeps a text that looks like a formula a text', async () => {
    const body = 'code,nameZh,place\nformula,"=HYPERLINK(""http://x"")",kaihua\n';
    const made = await world.send('/imports/enterprises', { body, viewer: administrator });
    expect(made.json.import?.counts, made.bytes.toString()).toMatchObject({ created: 1 });
    const filter = encodeURIComponent(JSON.stringify({ code: { eq: 'formula' } }));
    const got = await world.send('/exports/enterprises', { query: `filter=${filter}` });
    expect(got.bytes.toString()).toContain(`"'=HYPERLINK`);
    const again = await world.send('/imports/enterprises', { body: got.bytes, viewer: administrator });
    expect(again.json.import.counts).toMatchObject({ unchanged: 1 });
  });

  it('is for keys that may read or fetch files', async () => {
    const statusFor = async (...scopes: string[]) => {
      const client = { code: 'c', scopes, areas: null, fileAreas: scopes.includes('EXPORT') ? ['industry'] : null };
      return (await world.send('/exports/projects', { viewer: { ...reporter, client } })).status;
    };
    expect(await statusFor('READ')).toBe(200);
    expect(await statusFor('REPORT', 'IMPORT')).toBe(403);
    // Who was bound to an area fetches files of that area, whatever else it reads.
    expect(await statusFor('READ', 'EXPORT')).toBe(403);
  });
});

describe('a contract', () => {
  it('says what people call each of its columns in Chinese, and the words of its enums', () => {
    const silent = [...world.graph.rowRegisters.values()].flatMap(({ name, register }) =>
      withoutHeading(register.row).map((column) => `${name}: ${column} has no heading`),
    );
    expect(silent).toEqual([]);
  });
});

describe('a template', () => {
  it('is read back as it is: it has every column and no row, for every register', { timeout: 120_000 }, async () => {
    for (const { name, register } of world.graph.rowRegisters.values()) {
      for (const format of ['xlsx', 'csv']) {
        const got = await world.send(`/templates/${name}`, { query: `format=${format}`, viewer: administrator });
        expect(got.status, name).toBe(200);
        const sent = await world.send(`/imports/${name}`, {
          body: got.bytes,
          query: 'dryRun=true',
          viewer: administrator,
        });
        expect(
          sent.json.import?.counts,
          `${name} ${format} ${register.noun}: ${sent.bytes.toString().slice(0, 600)}`,
        ).toEqual({
          created: 0,
          changed: 0,
          unchanged: 0,
          refused: 0,
        });
      }
    }
  });
});
