import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayUrlOf } from '@plangraph/database';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { bundled } from '../faults/bundled.ts';
import { freePort, hasPooler } from '../replicas/pooler.ts';
import { isInstalled } from '../replicas/proxies.ts';
import { type Servers, startServers } from '../replicas/servers.ts';
import { makeCertificate } from './certificate.ts';
import { openLogin } from './login.ts';
import { placePooler } from './pgbouncer.ts';
import { placed } from './placed.ts';
import { checkout, readUnit, type Service, startService } from './unit.ts';

/** Whether the programs are here of which it consists. */
export const isPlayable = hasPooler() && isInstalled('haproxy') && isInstalled('nginx');

/** The reference deployment on loopback, of its own files. */
export interface Reference {
  readonly servers: Servers;
  /** The ports of the gateways themselves. */
  readonly ports: readonly [number, number];
  /** What clients trust. */
  readonly certificate: string;
  readonly folder: string;
  token(claims: object): Promise<string>;
  prepare(): void;
  gateway(nth: 0 | 1): Service;
  worker(): Service;
  close(): Promise<void>;
}

/** Starts the databases and a PgBouncer beside each; the rest is for the story. */
export async function openReference(): Promise<Reference> {
  bundled();
  const folder = scratchFolder();
  const servers = await startServers(2, { base: await migratedFolder(), synchronous: true });
  const certificate = makeCertificate(folder);
  const login = await openLogin();
  const gatewayUrl = gatewayUrlOf(servers.primary.url);
  const poolers = await Promise.all(
    servers.folders.map((socket, nth) =>
      placePooler({ folder, name: `pooler${nth}`, server: `host=${socket} port=5432`, gatewayUrl }),
    ),
  );
  for (const sentence of ["TimeZone = 'UTC'", "statement_timeout = '30s'"])
    await servers.primary.pool.query(`ALTER ROLE plangraph_gateway SET ${sentence}`);
  const ports = [await freePort(), await freePort()] as const;
  const environmentFile = join(folder, 'plangraph.env');
  const { password } = new URL(gatewayUrl);
  writeFileSync(
    environmentFile,
    placed('systemd/plangraph.env', [
      ['0.0.0.0', '127.0.0.1'],
      ...poolers.map(({ port }, nth) => [`db${nth + 1}.example:6432`, `127.0.0.1:${port}`] as const),
      [':secret@', `:${password}@`],
      ['/etc/plangraph/database-ca.pem', join(folder, 'tls.pem')],
      ['/var/lib/plangraph', join(folder, 'state')],
      ['https://login.example/keys', login.url],
      // This PgBouncer may be an older one.
      ['#PLANGRAPH_PREPARED_STATEMENTS', 'PLANGRAPH_PREPARED_STATEMENTS'],
    ]),
  );
  const stateDirectory = join(folder, 'state');
  const start = (name: string, environment: Readonly<Record<string, string>>) =>
    startService(readUnit(name), { environmentFile, stateDirectory, environment });
  return {
    servers,
    ports,
    certificate,
    folder,
    token: login.token,
    prepare() {
      const [program = '', ...args] = readUnit('plangraph-gateway').command.with(-1, 'prepare');
      const env = {
        ...process.env,
        DATABASE_OWNER_URL: servers.primary.url,
        DATABASE_URL: gatewayUrl,
      };
      execFileSync(program, args, { cwd: checkout[1], env, stdio: ['ignore', 'ignore', 'inherit'] });
    },
    gateway: (nth) => start('plangraph-gateway', { PORT: String(ports[nth]), PLANGRAPH_METRICS_ADDRESS: 'same' }),
    worker: () => start('plangraph-worker', {}),
    async close() {
      await Promise.all(poolers.map((each) => each.close()));
      login.close();
      await servers.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
