import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gatewayUrlOf } from '@plangraph/database';
import { migratedFolder, scratchDatabase, scratchFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Servers, startServers } from './servers.ts';

const main = fileURLToPath(new URL('../../services/gateway/src/main.ts', import.meta.url));
const hasFaketime = spawnSync('faketime', ['--version']).status === 0;

let servers: Servers;
let folder: string;
let well: Readonly<Record<string, string>>;

beforeAll(async () => {
  servers = await startServers(1, { base: await migratedFolder() });
  folder = scratchFolder();
  mkdirSync(join(folder, 'data'), { recursive: true });
  const [standby = ''] = servers.standbys.map(({ database }) => gatewayUrlOf(database.url));
  well = {
    DATABASE_URL: gatewayUrlOf(servers.primary.url),
    DATABASE_REPLICA_URLS: standby,
    PLANGRAPH_REPLICA_LAG_SECONDS: '1',
    PLANGRAPH_DATA_DIR: join(folder, 'data'),
  };
}, 120_000);
afterAll(async () => {
  await servers?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Examined {
  readonly subject: string;
  readonly findings: readonly {
    readonly code: string;
    readonly level: string;
    readonly cure: { readonly zh: string };
  }[];
}

/** What the operator's command looked at with these settings, and what it found. */
async function examined(
  settings: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): Promise<readonly Examined[]> {
  const [program = '', ...args] = [...before, process.execPath, main, 'doctor'];
  const { stdout } = await promisify(execFile)(program, args, { env: { PATH: process.env.PATH, ...settings } });
  return (JSON.parse(stdout) as { readonly examined: readonly Examined[] }).examined;
}

/** What it finds other than advice, with these settings otherwise than they should be. */
async function found(settings: Readonly<Record<string, string>> = {}, before?: readonly string[]): Promise<string[]> {
  return (await examined({ ...well, ...settings }, before)).flatMap(({ subject, findings }) =>
    findings
      .filter(({ level }) => level !== 'ADVICE')
      .map(({ code, cure }) => {
        expect(cure.zh, code).toMatch(/\p{Script=Han}/u);
        return `${subject} ${code}`;
      }),
  );
}

/** A server of keys on this machine whose certificate held for these days, as `openssl ca` writes them. */
async function openKeyServer(from: string, until: string) {
  const own = join(folder, `keys-${until}`);
  mkdirSync(own);
  const run = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: own, stdio: 'ignore' });
  writeFileSync(join(own, 'index'), '');
  writeFileSync(
    join(own, 'ca.conf'),
    '[ca]\ndefault_ca=own\n[own]\nnew_certs_dir=.\ndatabase=index\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nx509_extensions=names\n[any]\ncommonName=supplied\n[names]\nsubjectAltName=DNS:localhost\n',
  );
  run('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', 'key', '-out', 'asked');
  const days = ['-startdate', `${from}000000Z`, '-enddate', `${until}000000Z`];
  run(
    'ca',
    '-batch',
    '-selfsign',
    '-config',
    'ca.conf',
    '-keyfile',
    'key',
    '-in',
    'asked',
    '-out',
    'certificate',
    ...days,
  );
  const [key, cert] = ['key', 'certificate'].map((name) => readFileSync(join(own, name)));
  const server = createServer({ key, cert }, (_, response) => response.end('{"keys":[]}'));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    settings: {
      PLANGRAPH_JWKS_URL: `https://localhost:${(server.address() as AddressInfo).port}/keys`,
      PLANGRAPH_TOKEN_ISSUER: 'https://login.example/',
      PLANGRAPH_TOKEN_AUDIENCE: 'plangraph',
      NODE_EXTRA_CA_CERTS: join(own, 'certificate'),
    },
    close: () => server.close(),
  };
}

/** A day as certificates write it, so many days from now. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

describe('the doctor, of faults that are really there', { timeout: 60_000 }, () => {
  it('finds nothing in a primary with its replica', async () => {
    expect(await found()).toEqual([]);
  });

  it('finds a replica that lags, and none when it has caught up', async () => {
    const [standby] = servers.standbys;
    await standby?.delay(600_000);
    await servers.primary.pool.query(
      `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('p', 'p', 'p', 'COUNTY')`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await found()).toEqual(['replication REPLICA_LAGS']);
    await standby?.delay(0);
    await expect.poll(() => found(), { timeout: 30_000 }).toEqual([]);
  });

  it('finds a replica of another database, and a primary that is none', async () => {
    const other = await scratchDatabase();
    expect(await found({ DATABASE_REPLICA_URLS: gatewayUrlOf(other.url) })).toEqual(['replication REPLICA_FOREIGN']);
    await other.close();
    const { DATABASE_REPLICA_URLS: standby = '' } = well;
    expect(await found({ DATABASE_URL: standby, DATABASE_REPLICA_URLS: '' })).toContain('replication STANDBY');
  });

  it('finds a disk that is full', async ({ skip }) => {
    const full = join(folder, 'full');
    mkdirSync(full);
    // Only who may mount can have a small one.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', full]).status !== 0) return skip();
    try {
      writeFileSync(join(full, 'much'), Buffer.alloc(2_000_000));
      expect(await found({ PLANGRAPH_DATA_DIR: full })).toEqual(['disk DISK_FULL']);
    } finally {
      execFileSync('umount', [full]);
    }
  });

  it('finds a certificate that ends soon, and one that has ended', async () => {
    const [soon, ended, long] = await Promise.all([
      openKeyServer(dayFromNow(-300), dayFromNow(5)),
      openKeyServer(dayFromNow(-300), dayFromNow(-5)),
      openKeyServer(dayFromNow(-300), dayFromNow(300)),
    ]);
    expect(await found(soon.settings)).toEqual(['keys CERTIFICATE_ENDS']);
    expect(await found(ended.settings)).toEqual(['keys KEYS_UNREADABLE', 'keys CERTIFICATE_ENDS']);
    expect(await found(long.settings)).toEqual([]);
    for (const { close } of [soon, ended, long]) close();
  });

  it('examines the demonstration that runs where nothing else does, and says so', async () => {
    const operators = join(folder, 'operators');
    mkdirSync(operators);
    symlinkSync(dirname(servers.folders[0] ?? ''), join(operators, 'demo'));
    const all = await examined({ PLANGRAPH_DATA_DIR: operators });
    const ofDatabase = all.find(({ subject }) => subject === 'database');
    expect(ofDatabase?.findings.map(({ code }) => code)).toEqual(['DEMONSTRATION_EXAMINED']);
    expect(all.map(({ subject }) => subject)).toContain('migrations');
  });

  it.runIf(hasFaketime)('finds a clock that is two minutes ahead', async () => {
    expect(await found({}, ['faketime', '-m', '-f', '+120s'])).toEqual(['clock CLOCK_DIFFERS']);
  });
});
