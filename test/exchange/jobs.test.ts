import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { later, openJobs, parks, shown } from './jobsWorld.ts';
import { administrator, reporter, stranger } from './world.ts';
import { sharing, sheetOf, workbook } from './zip.ts';

let world: Awaited<ReturnType<typeof openJobs>>;
beforeAll(async () => {
  world = await openJobs();
});
afterEach(() => world.stop());
afterAll(() => world?.close());

describe('a file that nobody waits for', () => {
  it('is kept, tells that it waits, is brought by a worker, and changes nothing when it comes again', async () => {
    const body = parks(0, 120);
    const sent = await world.send('/imports/parks', {
      body,
      headers: later,
      query: 'policy=GOOD_ROWS&fileName=parks.csv',
    });
    expect(sent.status, sent.bytes.toString()).toBe(202);
    expect(sent.headers).toMatchObject({
      location: expect.stringMatching(/^\/imports\/\d+$/),
      'preference-applied': 'respond-async',
    });
    const { id, state } = sent.json.import;
    expect(state).toBe('WAITING');
    expect(await world.asked(id)).toMatchObject({
      state: 'WAITING',
      progress: 0,
      done: 0,
      total: null,
      finishedAt: null,
    });
    expect(await world.asked(id, stranger)).toBeNull();
    world.work();
    expect(await world.done(id)).toMatchObject({
      state: 'WRITTEN',
      progress: 1,
      done: 120,
      total: 120,
      counts: { created: 120, changed: 0, unchanged: 0, refused: 0 },
    });
    const { prisma } = world.graph.database;
    expect(await prisma.park.count()).toBe(120);
    expect(await prisma.change.count({ where: { noun: 'Park', subject: 'li', mutation: 'importRows' } })).toBe(120);
    expect(await prisma.importPiece.count()).toBe(0);
    const got = await world.send(sent.headers.location ?? '');
    expect(got.json.import).toMatchObject({ id, state: 'WRITTEN', counts: { created: 120 } });
    expect((await world.send(sent.headers.location ?? '', { viewer: stranger })).status).toBe(404);

    const again = await world.send('/imports/parks', {
      body: gzipSync(body),
      headers: later,
      query: 'policy=GOOD_ROWS',
    });
    expect(await world.done(again.json.import.id)).toMatchObject({
      state: 'WRITTEN',
      counts: { created: 0, unchanged: 120 },
    });
    expect(await prisma.change.count({ where: { noun: 'Park' } })).toBe(120);
  });

  it('with one key is brought once, and its copy is forgotten', async () => {
    const headers = { ...later, 'idempotency-key': 'later once' };
    const first = await world.send('/imports/parks', { body: parks(0, 3), headers });
    const second = await world.send('/imports/parks', { body: parks(0, 3), headers });
    expect(second.json.import.id).toBe(first.json.import.id);
    expect(await world.graph.database.prisma.importPiece.count()).toBe(1);
    const other = await world.send('/imports/parks', { body: parks(0, 4), headers });
    expect(other.status).toBe(409);
    expect(await world.graph.database.prisma.importPiece.count()).toBe(1);
    world.work();
    expect(await world.done(first.json.import.id)).toMatchObject({ state: 'WRITTEN', counts: { unchanged: 3 } });
  });

  it('is taken as a whole or not at all, unless good rows are enough; refused rows come back', async () => {
    world.work();
    const body = `${parks(3_000, 105)}p3000,又一次,Again,特色园区,county\nx,,,特色园区,nowhere\n`;
    const { prisma } = world.graph.database;
    const all = await world.send('/imports/parks', { body, headers: later });
    expect(await world.done(all.json.import.id)).toMatchObject({
      state: 'REFUSED',
      counts: { created: 105, refused: 2 },
    });
    expect(await prisma.park.count()).toBe(120);
    const tried = await world.send('/imports/parks', { body, headers: later, query: 'dryRun=true' });
    expect(await world.done(tried.json.import.id)).toMatchObject({
      state: 'CHECKED',
      counts: { created: 105, refused: 2 },
    });
    expect(await prisma.park.count()).toBe(120);
    const good = await world.send('/imports/parks', { body, headers: later, query: 'policy=GOOD_ROWS' });
    expect(await world.done(good.json.import.id)).toMatchObject({
      state: 'WRITTEN',
      counts: { created: 105, refused: 2 },
    });
    expect(await prisma.park.count()).toBe(225);
    for (const sent of [all, tried, good]) {
      const refused = await world.send(`${sent.headers.location}/refused`);
      const lines = refused.bytes.toString().trim().split('\n');
      expect(lines[1]).toMatch(/p3000,又一次.*already has code/);
      // All that is wrong with a row stands in one cell, a line for each.
      expect(lines[2]).toMatch(/^x,,,特色园区,nowhere,"Column 园区名称 has no value/);
      expect(lines.slice(3).map((line) => line.split('. ', 1)[0])).toEqual([
        'Column 英文名称 has no value',
        'There is no Place “nowhere” that you may see',
      ]);
    }
    const whole = await world.send('/imports/parks', { body: parks(3_000, 105, 'New'), headers: later });
    expect(await world.done(whole.json.import.id)).toMatchObject({ state: 'WRITTEN', counts: { changed: 105 } });
  });

  it('is told what is wrong with it as a whole: its headings, its quotes, its encoding', async () => {
    world.work();
    const of = async (body: string | Buffer) => {
      const sent = await world.send('/imports/parks', { body, headers: later, query: 'policy=GOOD_ROWS' });
      const { state, notes } = await world.done(sent.json.import.id);
      return [state, notes.map(({ code }: { code: string }) => code)];
    };
    expect(await of('编码,什么\np1,x\n')).toEqual(['FAILED', ['HEADING_UNKNOWN']]);
    expect(await of(`${parks(0, 2)}p9,"never,ends\n`)).toEqual(['FAILED', ['FILE_BROKEN']]);
    expect(await of(Buffer.concat([Buffer.from(parks(0, 2)), Buffer.from([0xb1, 0xe0, 0xc2, 0xeb, 0x0a])]))).toEqual([
      'FAILED',
      ['FILE_ENCODING'],
    ]);
    expect(await of(gzipSync(Buffer.alloc(2_000_000)))).toEqual(['FAILED', expect.any(Array)]);
    expect((await world.send('/imports/parks', { body: '', headers: later })).json.errors[0].extensions.code).toBe(
      'FILE_MISSING',
    );
    const reader = { ...reporter, roles: ['reader'] };
    expect((await world.send('/imports/parks', { body: parks(0, 1), headers: later, viewer: reader })).status).toBe(
      403,
    );
  });

  it('is read row by row from a workbook, its merged headings and the texts that cells share with it', async () => {
    world.work();
    const rows = Array.from({ length: 120 }, (_, at) => [`w${at}`, `园${at % 7}`, `Park ${at}`, '特色园区', 'county']);
    const headings = ['编码', '名称', null, '园区类别', '地区'];
    const sheet = sheetOf(
      [headings, [null, '园区名称', '英文名称', null, null], ...rows, ['合计']],
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/><mergeCell ref="E1:E2"/></mergeCells>',
    );
    const shared = sharing(sheet);
    const body = workbook(shared.sheet, shared.parts);
    const sent = await world.send('/imports/parks', { body, headers: later, query: 'policy=GOOD_ROWS' });
    expect(await world.done(sent.json.import.id)).toMatchObject({
      state: 'WRITTEN',
      counts: { created: 120, refused: 0 },
      notes: [{ code: 'TOTAL_LEFT_OUT', row: 123 }],
    });
    const again = await world.send('/imports/parks', { body: workbook(sheet), headers: later });
    expect(await world.done(again.json.import.id)).toMatchObject({ state: 'WRITTEN', counts: { unchanged: 120 } });
  });

  it('is read row by row in whatever it is written: GB18030, UTF-16, JSON Lines', async () => {
    world.work();
    const lines = [{ code: 'p1', 英文名称: 'Park 1' }, { 编码: 'p2' }, { code: 'p3', place: 'nowhere' }];
    const json = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const sent = await world.send('/imports/parks', {
      body: `${json}\n`,
      headers: { ...later, 'content-type': 'application/jsonl' },
    });
    expect(await world.done(sent.json.import.id)).toMatchObject({
      state: 'FAILED',
      notes: [{ code: 'HEADING_DUPLICATE' }],
    });
    const good = json.replace('编码', 'code');
    const second = await world.send('/imports/parks', { body: good, headers: later, query: 'policy=GOOD_ROWS' });
    expect(await world.done(second.json.import.id)).toMatchObject({ counts: { unchanged: 2, refused: 1 } });
    const wide = await world.send('/imports/parks', {
      body: Buffer.from(`\ufeff${parks(0, 2)}`, 'utf16le'),
      headers: later,
    });
    expect(await world.done(wide.json.import.id)).toMatchObject({ state: 'WRITTEN', counts: { unchanged: 2 } });
  });
});

describe('rows of a mutation that nobody waits for', () => {
  it('are brought by a worker; what is brought as a whole is not', async () => {
    const document = `mutation ($key: String!, $name: String!, $rows: [JSONObject!]!) {
      importRows(input: { idempotencyKey: $key, import: $name, rows: $rows, later: true, policy: GOOD_ROWS }) { import { ${shown} } errors { code path } }
    }`;
    const rows = [{ code: 'p1', nameEn: 'Renamed' }];
    const { data } = await world.graph.query(document, { key: 'l1', name: 'parks', rows }, { viewer: reporter });
    expect(data.importRows).toMatchObject({ import: { state: 'WAITING' }, errors: [] });
    const not = await world.graph.query(document, { key: 'l2', name: 'figures', rows }, { viewer: reporter });
    expect(not.data.importRows.errors).toContainEqual({ code: 'NOT_LATER', path: ['later'] });
    world.work();
    expect(await world.done(data.importRows.import.id)).toMatchObject({ state: 'WRITTEN', counts: { changed: 1 } });
  });
});

describe('an import that is cancelled', () => {
  it('before it is begun is never begun; one that is done is not', async () => {
    const { prisma } = world.graph.database;
    const before = await prisma.park.count();
    const sent = await world.send('/imports/parks', { body: parks(9_000, 10), headers: later });
    const { id } = sent.json.import;
    expect((await world.cancel(id, stranger)).errors).toEqual([{ code: 'NOT_FOUND', path: ['import'] }]);
    expect(await world.cancel(id)).toEqual({ import: { state: 'CANCELLED' }, errors: [] });
    world.work();
    expect(await world.done(id)).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect((await world.cancel(id, administrator)).errors).toEqual([{ code: 'IMPORT_DONE', path: ['import'] }]);
    const next = await world.send('/imports/parks', { body: parks(9_000, 1), headers: later });
    expect(await world.done(next.json.import.id)).toMatchObject({ state: 'WRITTEN' });
    expect(await prisma.park.count()).toBe(before + 1);
  });

  it('while it runs ends before its next rows: all are taken back, or good ones stay', async () => {
    const { prisma } = world.graph.database;
    const before = await prisma.park.count();
    for (const policy of ['ALL', 'GOOD_ROWS']) {
      const sent = await world.send('/imports/parks', {
        body: parks(20_000, 2_000),
        headers: later,
        query: `policy=${policy}`,
      });
      const { id } = sent.json.import;
      world.work();
      while ((await world.asked(id)).done === 0) await sleep(5);
      expect((await world.cancel(id)).errors).toEqual([]);
      const { state, counts } = await world.done(id);
      expect(state).toBe('CANCELLED');
      expect(await prisma.park.count()).toBe(before + counts.created);
      if (policy === 'ALL') expect(counts.created).toBe(0);
      else expect(counts.created % 50).toBe(0);
      await world.stop();
    }
  });
});
