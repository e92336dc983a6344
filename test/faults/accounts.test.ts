import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProcess } from './startedProcess.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const nobodyReaches = isRoot && spawnSync(process.execPath, ['--version'], { uid: nobody, gid: nobody }).status === 0;
const mounts = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('PlanGraph started by root', () => {
  it.skipIf(!isRoot)('runs PostgreSQL as somebody else', async () => {
    const started = startProcess(folder);
    await started.says('waiting');
    expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
    await started.stop();
  });

  // The checkout is mounted a second time in a folder that only root may enter; needs the right to mount.
  it.skipIf(!mounts)('works in a checkout that only root may enter, and finds its data again', async () => {
    const privately = join(folder, 'private');
    mkdirSync(join(privately, 'checkout'), { recursive: true });
    chmodSync(privately, 0o700);
    const data = join(privately, 'data');
    const command = [
      'unshare',
      '--mount',
      'sh',
      '-c',
      `umask 077; mount --bind "${checkout}" checkout && exec "${process.execPath}" checkout/test/faults/start.ts "$@"`,
      'start',
    ];
    const first = startProcess(data, { command, cwd: privately, argument: 'writing' });
    await first.says('waiting');
    await first.stop();
    const home = dirname(readFileSync(join(data, 'postgres.elsewhere'), 'utf8').trim());
    expect(existsSync(join(home, 'postgres', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(data, 'postgres'))).toBe(false);

    const second = startProcess(data, { command, cwd: privately, argument: 'writing' });
    expect(await second.says('written')).toContain('already exists');
    rmSync(home, { recursive: true });
  });
});

describe('PlanGraph started by an ordinary user', () => {
  // Needs root to become that user, and a checkout that the user may enter.
  it.skipIf(!nobodyReaches)('runs PostgreSQL as that user', async () => {
    chownSync(folder, nobody, nobody);
    const started = startProcess(folder, { uid: nobody });
    await started.says('waiting');
    expect(statSync(join(folder, 'postgres')).uid).toBe(nobody);
    await started.stop();
  });

  it.skipIf(!nobodyReaches)('leaves data that root can open too, still as its owner', async () => {
    chownSync(folder, nobody, nobody);
    const first = startProcess(folder, { uid: nobody });
    await first.says('waiting');
    await first.stop();
    const second = startProcess(folder);
    await second.says('waiting');
    expect(statSync(join(folder, 'postgres', 'postmaster.pid')).uid).toBe(nobody);
    await second.stop();
  });

  it.skipIf(!nobodyReaches)('is told when the folder is not theirs', async () => {
    const started = startProcess(folder, { uid: nobody });
    expect(await started.says('refused')).toContain('ENGINE_FOLDER_UNUSABLE');
  });
});
