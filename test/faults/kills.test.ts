import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@plangraph/database';
import { migratedFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StartedCluster, startCluster } from './startedCluster.ts';
import { openWriter } from './writer.ts';

/** How many kills; the full suite makes a hundred: PLANGRAPH_KILLS=100. */
const kills = Number(process.env.PLANGRAPH_KILLS ?? 6);
const victims = ['gateway', 'engine', 'both'] as const;

let folder: string;
let gateway: StartedCluster;
beforeEach(async () => {
  folder = await migratedFolder();
});
afterEach(async () => {
  await gateway.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the gateway and gives its address as soon as it is known; it may not serve yet. */
async function start(): Promise<string> {
  const settings = { PLANGRAPH_DATA_DIR: folder, PLANGRAPH_DATASETS: 'none', NODE_ENV: 'development' };
  gateway = startCluster({ ...settings, PLANGRAPH_METRICS: 'off' });
  return String((await gateway.says('serving')).url);
}

/** An engine that was killed just before is on its way up again: the next kill waits until there is one. */
async function killEngine(): Promise<void> {
  const file = join(folder, 'postgres', 'postmaster.pid');
  while (!existsSync(file)) await sleep(20);
  process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGKILL');
}

describe('gateway, engine or both, killed at any moment under load and started again at once', () => {
  it(`lose nothing that was acknowledged, and keep nothing twice or half (${kills} kills)`, {
    timeout: 30_000 * kills,
  }, async () => {
    const writer = openWriter(await start());
    const pauses: Record<(typeof victims)[number], number[]> = { gateway: [], engine: [], both: [] };
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(200 + Math.random() * 800);
      const victim = victims[kill % victims.length] ?? 'both';
      const before = performance.now();
      if (victim !== 'gateway') await killEngine();
      if (victim !== 'engine') {
        await gateway.kill();
        writer.turnTo(await start());
      }
      await writer.acknowledgement();
      pauses[victim].push(Math.round(performance.now() - before));
    }
    const acknowledged = await writer.stop();
    process.kill(gateway.pid, 'SIGTERM');
    expect(await gateway.ended).toBe(0);

    const database = await openDatabase({ dataDirectory: folder, migrate: false });
    const kept = (await database.read({
      text: `SELECT json_build_object(
        'codes', (SELECT json_agg("code" ORDER BY "code") FROM "IndustryChain"),
        'changes', (SELECT count(*) FROM "Change"), 'intents', (SELECT count(*) FROM "Intent"),
        'versions', (SELECT count(*) FROM history."IndustryChain"))`,
      values: [],
    })) as { codes: string[] };
    await database.close();
    const count = acknowledged.length;
    expect(kept).toEqual({ codes: acknowledged.toSorted(), changes: count, intents: count, versions: count });
    const medians = Object.entries(pauses).map(
      ([victim, each]) => `${victim} ${each.toSorted((a, b) => a - b)[each.length >> 1]} ms`,
    );
    console.log(
      `${kills} kills, ${count} writes; from the kill to the next acknowledged write, median: ${medians.join(', ')}`,
    );
  });
});
