import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewayUrlOf } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../replicas/pooler.ts';
import { type Image, playDockerfile } from './image.ts';
import { checkout } from './unit.ts';

/** It installs everything anew, which takes minutes: asked for by PLANGRAPH_TEST_IMAGE=on, and by root, who alone may be another. */
const isAsked = process.env.PLANGRAPH_TEST_IMAGE === 'on' && process.getuid?.() === 0;
const file = join(checkout[1], 'docs/deployment/Dockerfile');

describe.runIf(isAsked)('the image', { timeout: 900_000 }, () => {
  let folder: string;
  let image: Image;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plangraph-image-'));
    chmodSync(folder, 0o755);
    image = playDockerfile(file, checkout[1], folder);
  }, 900_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is run by an account without rights, which may write nothing of it', () => {
    const [uid, gid] = image.account;
    expect(uid).toBeGreaterThan(1_000);
    const cwd = join(image.root, image.workingDirectory);
    const listed = execFileSync('find', ['.', '-writable', '-not', '-type', 'l'], { cwd, uid, gid, encoding: 'utf8' });
    expect(listed).toBe('');
  });

  it('is well, ready and answers as that account, and ends with its port closed', async () => {
    const database = await scratchDatabase();
    const port = await freePort();
    const [program = '', ...args] = image.command;
    const [uid, gid] = image.account;
    const { NODE_ENV } = image.environment;
    expect(NODE_ENV).toBe('production');
    const child = spawn(program, args, {
      cwd: join(image.root, image.workingDirectory),
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        ...image.environment,
        PLANGRAPH_DATA_DIR: join(folder, 'data'),
        HOST: '127.0.0.1',
        PORT: String(port),
        PLANGRAPH_DRAIN_SECONDS: '1',
        DATABASE_URL: gatewayUrlOf(database.url),
      },
      uid,
      gid,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const ended = once(child, 'exit');
    const status = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        (answer) => answer.status,
        () => null,
      );
    try {
      await expect.poll(() => status('/ready'), { timeout: 120_000, interval: 200 }).toBe(200);
      expect(await status('/health')).toBe(200);
      expect(await status('/')).toBe(200);
      const answer = await fetch(`http://127.0.0.1:${port}/graphql?query=%7Bplaces%7BtotalCount%7D%7D`);
      expect(await answer.json()).toEqual({ data: { places: { totalCount: expect.any(Number) } } });
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
      expect(await status('/health')).toBeNull();
    } finally {
      child.kill('SIGKILL');
      await database.close();
    }
  });
});
