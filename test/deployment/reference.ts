import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gatewayUrlOf } from '@plangraph/database';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { bundled } from '../faults/bundled.ts';
import { freePort, hasPooler } from '../replicas/pooler.ts';
import { isInstalled } from '../replicas/proxies.ts';
import { type Servers, startServers } from '../replicas/servers.ts';
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
  const poolers = await Promise.all(servers.folders.map((socket, nth) => startPooler(folder, nth, socket, servers)));
  for (const sentence of ["TimeZone = 'UTC'", "statement_timeout = '30s'"])
    await servers.primary.pool.query(`ALTER ROLE plangraph_gateway SET ${sentence}`);
  const ports = [await freePort(), await freePort()] as const;
  const environmentFile = join(folder, 'plangraph.env');
  const { password } = new URL(gatewayUrlOf(servers.primary.url));
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
        DATABASE_URL: gatewayUrlOf(servers.primary.url),
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

/** What the proxies, the poolers and those who ask them trust; by the address on which they listen here. */
function makeCertificate(folder: string): string {
  const [key, certificate] = [join(folder, 'tls.key'), join(folder, 'tls.pem')];
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  const asked = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    names,
  ];
  execFileSync('openssl', [...asked, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  for (const file of [key, certificate]) chmodSync(file, 0o644);
  return certificate;
}

/** PgBouncer by pgbouncer.ini, beside a server. */
async function startPooler(folder: string, nth: number, socket: string, { primary }: Servers) {
  const own = join(folder, `pooler${nth}`);
  mkdirSync(own, { mode: 0o755 });
  const port = await freePort();
  const { username, password } = new URL(gatewayUrlOf(primary.url));
  writeFileSync(join(own, 'users'), `"${username}" "${decodeURIComponent(password)}"\n`);
  const text = placed('pgbouncer.ini', [
    ['/run/postgresql', socket],
    ['listen_addr = *', 'listen_addr = 127.0.0.1'],
    ['listen_port = 6432', `listen_port = ${port}\nunix_socket_dir =`],
    ['/etc/pgbouncer/userlist.txt', join(own, 'users')],
    ['/etc/pgbouncer/server.pem', join(folder, 'tls.pem')],
    ['/etc/pgbouncer/server.key', join(folder, 'tls.key')],
    // Known from 1.21 on, as the file says.
    ['max_prepared_statements', '; max_prepared_statements'],
  ]);
  writeFileSync(join(own, 'pgbouncer.ini'), text);
  for (const name of ['users', 'pgbouncer.ini']) chmodSync(join(own, name), 0o644);
  const asWhom = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];
  const child = spawn('pgbouncer', ['-q', ...asWhom, join(own, 'pgbouncer.ini')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    port,
    async close() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** An identity provider, as far as a gateway knows it: its keys. */
async function openLogin() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'EdDSA', use: 'sig' }] };
  const server = createServer((_, response) => response.end(JSON.stringify(keys)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    token: (claims: object) =>
      new SignJWT({ iss: 'https://login.example/', aud: 'plangraph', ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => server.close(),
  };
}
