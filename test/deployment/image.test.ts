import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPooler } from '../replicas/pooler.ts';
import { type Containers, openContainers } from './containers.ts';
import { type Image, playDockerfile } from './image.ts';
import { checkout, type Service } from './unit.ts';

/** It installs everything anew, which takes minutes: asked for by PLANGRAPH_TEST_IMAGE=on, and by root, who alone may be another. */
const isAsked = process.env.PLANGRAPH_TEST_IMAGE === 'on' && process.getuid?.() === 0 && hasPooler();
const file = join(checkout[1], 'docs/deployment/Dockerfile');
const patience = { timeout: 120_000, interval: 200 };

/** What a service has said that an operator would have to look at. */
const complaintsOf = (service: Service) =>
  service
    .printed()
    .split('\n')
    .filter((line) => line && !line.startsWith('{"level":"info"'));

describe.runIf(isAsked)('the image', { timeout: 300_000 }, () => {
  let folder: string;
  let image: Image;
  let containers: Containers;
  let authorization: string;
  const at = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${containers.port}${path}`, init);
  const status = (path: string) =>
    at(path).then(
      (answer) => answer.status,
      () => null,
    );
  const ask = async (query: string) =>
    (await (await at(`/graphql?query=${encodeURIComponent(query)}`)).json()) as {
      readonly data: { readonly [name: string]: { readonly totalCount: number } };
    };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plangraph-image-'));
    chmodSync(folder, 0o755);
    image = playDockerfile(file, checkout[1], folder);
    writeFileSync(join(folder, 'played'), '');
    containers = await openContainers(image, join(folder, 'secrets'));
    authorization = `Bearer ${await containers.token({ sub: 'zhao', roles: ['administrator'] })}`;
  }, 900_000);
  afterAll(async () => {
    await containers?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 300_000);

  it('is run by an account without rights, which may write nothing of it', () => {
    const [uid, gid] = image.account;
    expect(uid).toBeGreaterThan(1_000);
    const cwd = join(image.root, image.workingDirectory);
    const listed = execFileSync('find', ['.', '-writable', '-not', '-type', 'l'], { cwd, uid, gid, encoding: 'utf8' });
    expect(listed).toBe('');
  });

  it('finds a root that it cannot write, a /tmp that it can, and itself as the first process', async () => {
    const places = ['/x', '/var/tmp/x', '/srv/x', '/srv/secrets/x', `${image.workingDirectory}/x`, '/tmp/x'];
    const shell = containers.shell(
      `for each in ${places.join(' ')}; do touch $each 2>/dev/null && echo $each; done; echo $$ $(id -u)`,
    );
    expect(await shell.ends()).toBe(0);
    expect(shell.printed()).toBe(`/tmp/x\n1 ${image.account[0]}\n`);
  });

  it('prepares a database as the container that goes before a gateway, and ends', async () => {
    const prepared = containers.prepare();
    expect(await prepared.ends(), prepared.printed()).toBe(0);
    expect(prepared.printed()).toContain('"msg":"the database is prepared"');
    expect(complaintsOf(prepared)).toEqual([]);
  });

  it('serves beside a PostgreSQL on another address, and ends at SIGTERM with its port closed', async () => {
    const gateway = containers.start(['start'], 'direct');
    try {
      await expect.poll(() => status('/ready'), patience).toBe(200);
      expect(await status('/health')).toBe(200);
      expect(await status('/')).toBe(200);
      expect(await ask('{ targets(filter: { plan: { code: { eq: "kaihua-2023" } } }) { totalCount } }')).toEqual({
        data: { targets: { totalCount: expect.any(Number) } },
      });
      expect(await gateway.stop(), gateway.printed()).toBe(0);
      expect(await status('/health')).toBeNull();
      expect(complaintsOf(gateway)).toEqual([]);
    } finally {
      await gateway.kill();
    }
  });

  it('serves behind PgBouncer with the settings of the manifests, beside its worker, which brings a file', async () => {
    const [gateway, worker] = [containers.start(['start']), containers.start(['worker'])];
    try {
      await Promise.all([gateway.says('serving'), worker.says('the worker is at work')]);
      await expect.poll(() => status('/ready'), patience).toBe(200);
      // Each connection of the pooler is handed round, so every one of these meets statements of others.
      const asked = Array.from({ length: 60 }, (_, nth) => ask(`{ targets(first: ${nth + 1}) { totalCount } }`));
      for (const { data } of await Promise.all(asked)) expect(data.targets?.totalCount).toBeGreaterThan(30);
      const rows = Array.from({ length: 300 }, (_, nth) => `file-${nth},链${nth},Chain ${nth}`);
      const sent = await at('/imports/industryChains?fileName=chains.csv', {
        method: 'POST',
        headers: { authorization, 'content-type': 'text/csv', prefer: 'respond-async' },
        body: `code,nameZh,nameEn\n${rows.join('\n')}\n`,
      });
      expect(sent.status).toBe(202);
      const state = async () =>
        (
          (await (await at(sent.headers.get('location') ?? '', { headers: { authorization } })).json()) as {
            readonly import: object;
          }
        ).import;
      await expect.poll(state, patience).toMatchObject({ state: 'WRITTEN', counts: { created: 300 } });
      expect((await ask('{ industryChains { totalCount } }')).data.industryChains?.totalCount).toBeGreaterThan(299);
      expect(await worker.stop(), worker.printed()).toBe(0);
      expect(worker.printed()).toContain('"msg":"the worker has stopped"');
      expect(await status('/health')).toBe(200);
      expect(await gateway.stop(), gateway.printed()).toBe(0);
      expect(complaintsOf(gateway)).toEqual([]);
      expect(complaintsOf(worker)).toEqual([]);
    } finally {
      await Promise.all([gateway.kill(), worker.kill()]);
    }
  });

  it('has nothing in its folder that was not there before all this', () => {
    const newer = execFileSync('find', [image.root, '-newer', join(folder, 'played')], { encoding: 'utf8' });
    expect(newer).toBe('');
  });
});
