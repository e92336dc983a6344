import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { scratchFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, asked } from './ask.ts';
import { type StartedCluster, startCluster } from './startedCluster.ts';
import { openWriter } from './writer.ts';

const disk = scratchFolder();
const filler = join(disk, 'filler');

/** A small disk of its own needs leave to mount one. */
const mounted = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512m,mode=755', 'tmpfs', disk], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
})();

let gateway: StartedCluster;
let url: string;
const folder = join(disk, 'data');

async function start(): Promise<void> {
  const settings = { PLANGRAPH_DATA_DIR: folder, PLANGRAPH_DATASETS: 'none', NODE_ENV: 'development' };
  gateway = startCluster({ ...settings, PLANGRAPH_METRICS: 'off' });
  url = String((await gateway.says('serving')).url);
}

beforeAll(async () => {
  if (mounted) await start();
}, 120_000);
afterAll(async () => {
  await gateway?.kill();
  if (mounted) execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.runIf(mounted)('a disk that is full', { timeout: 240_000 }, () => {
  it('is told with a code; when there is space again it goes on, and nothing that was acknowledged is lost', async () => {
    const writer = openWriter(url);
    for (let nth = 0; nth < 10; nth += 1) await writer.acknowledgement();
    // Everything that is left, to the last block.
    execFileSync('sh', ['-c', `cat /dev/zero > ${filler} 2>/dev/null || true`]);
    const codes = new Set<string | null>();
    let over: number | NodeJS.Signals | null | undefined;
    gateway.ended.then((status) => {
      over = status;
    });
    const refusal = async () => {
      if (over !== undefined) return 'ended';
      const { code, status } = await ask(url, asked.write(`full-${codes.size}`)).catch(() => ({
        code: 'no answer',
        status: 0,
      }));
      if (code !== null) codes.add(code);
      return status === 503 ? 'refused' : status;
    };
    await expect.poll(refusal, { timeout: 120_000, interval: 100 }).toMatch(/refused|ended/);
    rmSync(filler);
    // Where the log itself could not be written the engine may be gone for good: then the process says so, and is started again.
    if (over !== undefined || (await Promise.race([gateway.ended, recovered()])) !== true) {
      expect(await gateway.ended).toBe(69);
      await start();
      writer.turnTo(url);
    }
    for (let nth = 0; nth < 10; nth += 1) await writer.acknowledgement();
    const acknowledged = await writer.stop();
    expect([...codes].filter((code) => !/^(DATABASE_FULL|DATABASE_UNAVAILABLE|no answer)$/.test(String(code)))).toEqual(
      [],
    );
    expect(await ask(url, asked.read)).toMatchObject({ status: 200 });
    process.kill(gateway.pid, 'SIGTERM');
    expect(await gateway.ended).toBe(0);

    const database = await openDatabase({ dataDirectory: folder, migrate: false });
    const codesKept = (await database.read({
      text: `SELECT json_agg("code" ORDER BY "code") FROM "IndustryChain" WHERE "code" LIKE 'chain-%'`,
      values: [],
    })) as string[];
    await database.close();
    expect(codesKept).toEqual(acknowledged.toSorted());
    console.log(
      `codes while it was full: ${[...codes].join(', ')}; ${over === undefined ? 'it went on' : 'it was started again'}`,
    );
  });

  async function recovered(): Promise<true> {
    await expect
      .poll(async () => (await ask(url, asked.write('space')).catch(() => ({ status: 0 }))).status, { timeout: 90_000 })
      .toBe(200);
    return true;
  }
});
