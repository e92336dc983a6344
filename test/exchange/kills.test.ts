import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { casesOf } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forkCompiled } from './forkCompiled.ts';
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
  const child = forkCompiled(import.meta.dirname, 'importingProcess.ts');
  workers.add(child);
  const settings = { pause: 20, importLease: 1_000, importedAtOnce: 25 };
  child.send({ url: world.graph.database.url, settings });
  child.once('message', () => atWork.push(child));
  child.once('exit', () => workers.delete(child) && !ended && startProcess());
}

const rowsOfEach = 200;
/** Two imports are under way at once, so that whoever is killed has one in hand: each makes parks of its own and changes those of the one before it in its line. */
const lines = 2;
/** Each import that does not take all or nothing has a row that is refused. */
function fileOf(number: number, isAll: boolean): string {
  const rows = (of: number, name: string) =>
    Array.from({ length: rowsOfEach }, (_, at) => `park-${of}-${at},园,${name},特色园区,county`);
  return [
    '编码,园区名称,英文名称,园区类别,地区',
    ...rows(number, `Park of ${number}`),
    ...(number >= lines ? rows(number - lines, `Renamed by ${number}`) : []),
    ...(isAll ? [] : ['bad,,,特色园区,county']),
  ].join('\n');
}

it('workers that are killed at random moments of imports lose no row, write none twice and none half; another one takes over', async () => {
  const wanted = casesOf(50);
  const { pool, prisma } = world.graph.database;
  const imports: { readonly isAll: boolean }[] = [];
  const send = async () => {
    const isAll = imports.length % 3 === 2;
    const query = `policy=${isAll ? 'ALL' : 'GOOD_ROWS'}`;
    const headers = { prefer: 'respond-async' };
    const sent = await world.send('/imports/parks', { body: fileOf(imports.length, isAll), headers, query });
    expect(sent.status, sent.bytes.toString()).toBe(202);
    imports.push({ isAll });
  };
  const underWay = async () => {
    const all = await prisma.import.findMany({ orderBy: { id: 'asc' }, select: { finishedAt: true } });
    return all.flatMap(({ finishedAt }, number) => (finishedAt === null ? [number] : []));
  };
  const settled = async () => {
    for (let turn = 0; (await underWay()).length; turn += 1) {
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
  /** In whose hands imports were when somebody was killed. What another has in hand afterwards was taken from one in the middle of it. */
  const held: { readonly id: number; readonly leasedBy: string | null }[] = [];
  const struck = async () => {
    const now = new Map((await prisma.importJob.findMany()).map(({ id, leasedBy }) => [id, leasedBy]));
    return new Set(held.filter(({ id, leasedBy }) => now.get(id) !== leasedBy).map(({ leasedBy }) => leasedBy)).size;
  };
  for (let killed = 0; (await struck()) < wanted; ) {
    if (killed > 20 * wanted) throw new Error('Nobody who is killed has an import in hand.');
    // In each line one after the other is waited for, so that what an import changes is there.
    const going = await underWay();
    if (going.every((number) => number % lines !== imports.length % lines)) await send();
    const victim = atWork.shift();
    if (!victim) {
      await sleep(20);
      continue;
    }
    // Long enough that one that takes all or nothing is through at some time: of 25 attempts in vain it is given up.
    await sleep(Math.random() * 2 * usual);
    held.push(...(await prisma.importJob.findMany({ where: { finishedAt: null, leasedBy: { not: null } } })));
    killed += victim.kill('SIGKILL') ? 1 : 0;
  }
  await settled();
  ended = true;

  const states = await prisma.import.findMany({ orderBy: { id: 'asc' } });
  for (const [number, { state, created, changed, refused, done }] of states.entries()) {
    const isAll = imports[number]?.isAll ?? false;
    const all = rowsOfEach * (number >= lines ? 2 : 1) + (isAll ? 0 : 1);
    expect({ number, state, created, changed, refused, done }).toEqual({
      number,
      state: 'WRITTEN',
      created: rowsOfEach,
      changed: number >= lines ? rowsOfEach : 0,
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
  expect(rows.filter(({ changed }) => changed === 1)).toHaveLength((imports.length - lines) * rowsOfEach);
  const last = imports.slice(-lines).map((_, at) => ({ code: { startsWith: `park-${imports.length - 1 - at}-` } }));
  const half = await prisma.park.count({ where: { NOT: [{ nameEn: { startsWith: 'Renamed' } }, ...last] } });
  expect(half).toBe(0);
  const kept = await prisma.importRow.groupBy({
    by: ['importId', 'number'],
    having: { number: { _count: { gt: 1 } } },
  });
  expect(kept).toEqual([]);
  // Whoever dies between the end of an import and forgetting its file leaves that to the sweep; of an import that goes on there is none.
  expect(await prisma.importJob.count({ where: { finishedAt: null } })).toBe(0);
}, 900_000);
