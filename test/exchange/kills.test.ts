import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { casesOf } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createExchangeWorld, type ExchangeWorld } from './world.ts';

let world: ExchangeWorld;
let ended = false;
const workers = new Set<ChildProcess>();
const atWork: ChildProcess[] = [];
beforeAll(async () => {
  world = await createExchangeWorld();
});
afterAll(async () => {
  ended = true;
  for (const worker of workers) worker.kill('SIGKILL');
  await world?.close();
});

/** Starts a worker in a process of its own; who dies is replaced as long as the test goes on. */
function startProcess(): void {
  const child = fork(join(import.meta.dirname, 'importingProcess.ts'), [], { execArgv: [] });
  workers.add(child);
  const settings = { pause: 20, importLease: 1_000, importedAtOnce: 25 };
  child.send({ url: world.graph.database.url, settings });
  child.once('message', () => atWork.push(child));
  child.once('exit', () => workers.delete(child) && !ended && startProcess());
}

const rowsOfEach = 400;
/** Each import makes parks of its own, changes those of the one before it, and has a row that is refused. */
function fileOf(number: number, isAll: boolean): string {
  const lines = Array.from(
    { length: rowsOfEach },
    (_, at) => `park-${number}-${at},园,Park of ${number},特色园区,county`,
  );
  const earlier =
    number > 0
      ? Array.from(
          { length: rowsOfEach },
          (_, at) => `park-${number - 1}-${at},园,Renamed by ${number},特色园区,county`,
        )
      : [];
  return [
    '编码,园区名称,英文名称,园区类别,地区',
    ...lines,
    ...earlier,
    ...(isAll ? [] : ['bad,,,特色园区,county']),
  ].join('\n');
}

it('workers that are killed at random moments lose no row, write none twice and none half; another one takes over', async () => {
  const kills = casesOf(50);
  const { pool, prisma } = world.graph.database;
  const imports: { readonly id: string; readonly isAll: boolean }[] = [];
  const unfinished = () => prisma.import.count({ where: { finishedAt: null } });
  const send = async () => {
    const isAll = imports.length % 3 === 2;
    const query = `policy=${isAll ? 'ALL' : 'GOOD_ROWS'}`;
    const headers = { prefer: 'respond-async' };
    const sent = await world.send('/imports/parks', { body: fileOf(imports.length, isAll), headers, query });
    expect(sent.status, sent.bytes.toString()).toBe(202);
    imports.push({ id: sent.json.import.id, isAll });
  };
  const settled = async () => {
    for (let turn = 0; (await unfinished()) > 0; turn += 1) {
      if (turn > 3_000) throw new Error('The imports do not end.');
      await sleep(20);
    }
  };
  await send();
  startProcess();
  startProcess();
  // How long an import takes on this machine now: moments are moments of imports, not of processes that start.
  while (!atWork.length) await sleep(20);
  const begun = performance.now();
  await settled();
  const usual = performance.now() - begun;
  for (let killed = 0; killed < kills; ) {
    // One after the other is waited for, so that what an import changes is there.
    if ((await unfinished()) === 0) await send();
    const victim = atWork.shift();
    if (!victim) {
      await sleep(20);
      continue;
    }
    await sleep(Math.random() * 2 * usual);
    killed += victim.kill('SIGKILL') ? 1 : 0;
  }
  await settled();
  ended = true;

  const states = await prisma.import.findMany({ orderBy: { id: 'asc' } });
  for (const [number, { state, created, changed, refused, done }] of states.entries()) {
    const isAll = imports[number]?.isAll ?? false;
    const all = rowsOfEach * (number > 0 ? 2 : 1) + (isAll ? 0 : 1);
    expect({ number, state, created, changed, refused, done }).toEqual({
      number,
      state: 'WRITTEN',
      created: rowsOfEach,
      changed: number > 0 ? rowsOfEach : 0,
      refused: isAll ? 0 : 1,
      done: all,
    });
  }
  expect(await prisma.park.count()).toBe(imports.length * rowsOfEach);
  // What the audit says of each: made once, and changed once by the import after it.
  const { rows } = await pool.query<{ made: number; changed: number }>(
    `SELECT count(*) FILTER (WHERE c."before" IS NULL)::int AS made, count(*) FILTER (WHERE c."before" IS NOT NULL)::int AS changed
     FROM "Park" p LEFT JOIN "Change" c ON c."noun" = 'Park' AND c."recordId" = p."id" GROUP BY p."id"`,
  );
  expect(rows.every(({ made }) => made === 1)).toBe(true);
  expect(rows.filter(({ changed }) => changed === 1)).toHaveLength((imports.length - 1) * rowsOfEach);
  const last = imports.length - 1;
  const half = await prisma.park.count({
    where: { NOT: { nameEn: { startsWith: 'Renamed' } }, code: { not: { startsWith: `park-${last}-` } } },
  });
  expect(half).toBe(0);
  const kept = await prisma.importRow.groupBy({
    by: ['importId', 'number'],
    having: { number: { _count: { gt: 1 } } },
  });
  expect(kept).toEqual([]);
  expect(await prisma.importPiece.count()).toBe(0);
}, 900_000);
