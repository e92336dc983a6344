import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@plangraph/database';
import { scratchFolder } from '@plangraph/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kaihuaGraph, promised } from '../journeys/world.ts';
import { bundled } from './bundled.ts';
import { type StartedProcess, startProcess } from './startedProcess.ts';

const main = join(import.meta.dirname, '../../services/gateway/src/main.ts');

let folder: string;
let running: StartedProcess | undefined;
beforeAll(bundled);
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(async () => {
  await running?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** `start`, as an operator runs it, on the folder of this test. */
function start(): StartedProcess {
  const settings = [
    `PLANGRAPH_DATA_DIR=${folder}`,
    'PORT=0',
    'NODE_ENV=production',
    'LOG_LEVEL=info',
    'PLANGRAPH_DRAIN_SECONDS=0',
  ];
  running = startProcess(folder, {
    command: ['env', '-u', 'DATABASE_URL', ...settings, process.execPath, main, 'start'],
    whole: true,
  });
  return running;
}

describe('a `start` that is killed', { timeout: 180_000 }, () => {
  it('at one moment after another leaves a database that the next start completes', async () => {
    for (const moment of ['Making a database', 'Applying the migration', 'is loaded.', '"msg":"serving"']) {
      const gateway = start();
      await gateway.says(moment);
      await gateway.kill();
    }
    await expectWholePlan();
  });

  it('while it loads its data, at the first table or the last, leaves one that the next start completes', async () => {
    const tables = ['Place', 'Project', 'DatasetLoad'];
    const database = await openDatabase({ dataDirectory: folder });
    for (const table of tables) await database.pool.query(halt(table));
    await database.close();
    for (const table of tables) {
      const gateway = start();
      await halted(table, gateway);
      await gateway.kill();
    }
    await expectWholePlan();
  });

  it('whenever it happens to be leaves one that the next start completes', async () => {
    for (const patience of [500, 2_000]) {
      const gateway = start();
      await sleep(patience + Math.random() * 400);
      await gateway.kill();
    }
    await expectWholePlan();
  });
});

/** SQL that makes the first insertion into a table stand still, and says so in PostgreSQL's log. */
function halt(table: string): string {
  // A sequence moves on even when its transaction is undone, so the second start finds the way free.
  return `
    CREATE SEQUENCE "halts${table}";
    CREATE FUNCTION "halt${table}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('"halts${table}"') = 1 THEN
        RAISE LOG 'halted before %', '${table}';
        PERFORM pg_sleep(120);
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER halt BEFORE INSERT ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "halt${table}"()`;
}

/** Gives when that insertion stands still; fails when the process ends before. */
async function halted(table: string, gateway: StartedProcess): Promise<void> {
  let ended: Error | undefined;
  gateway.says('what it never says').catch((error: Error) => {
    ended = error;
  });
  while (!engineLog().includes(`halted before ${table}`)) {
    if (ended) throw ended;
    await sleep(20);
  }
}

/** What PostgreSQL has said since it was started; nothing yet while a start has just put the last one's log aside. */
function engineLog(): string {
  try {
    return readFileSync(join(folder, 'postgres.log'), 'utf8');
  } catch {
    return '';
  }
}

/** Starts once more, and expects the same answer as from a graph that nobody disturbed. */
async function expectWholePlan(): Promise<void> {
  const gateway = start();
  const { url } = JSON.parse(await gateway.says('"msg":"serving"')) as { url: string };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: promised('plan') }),
  });
  const answer = (await response.json()) as unknown;
  const undisturbed = await kaihuaGraph();
  expect(withoutIds(answer)).toEqual(withoutIds(await undisturbed.query(promised('plan'))));
  await undisturbed.close();
  process.kill(gateway.pid, 'SIGTERM');
  await gateway.says('"msg":"stopped"');
  await gateway.stop();
}

/** A transaction that was undone has used up ids, so those of the next differ. */
function withoutIds(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (name, value) => (name === 'id' ? undefined : value)));
}
