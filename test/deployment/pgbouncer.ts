import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../replicas/pooler.ts';
import { placed } from './placed.ts';

/** What PgBouncer is placed with. */
interface Surroundings {
  /** A folder with the certificate. */
  readonly folder: string;
  readonly name: string;
  /** Where its server listens, as a connection string says it. */
  readonly server: string;
  /** The address of the gateway's role, whose password it knows. */
  readonly gatewayUrl: string;
}

/** PgBouncer by pgbouncer.ini, beside a server. */
export async function placePooler({ folder, name, server, gatewayUrl }: Surroundings) {
  const own = join(folder, name);
  mkdirSync(own, { mode: 0o755 });
  const port = await freePort();
  const { username, password } = new URL(gatewayUrl);
  writeFileSync(join(own, 'users'), `"${username}" "${decodeURIComponent(password)}"\n`);
  const text = placed('pgbouncer.ini', [
    ['host=/run/postgresql port=5432', server],
    ['listen_addr = *', 'listen_addr = 127.0.0.1'],
    ['listen_port = 6432', `listen_port = ${port}\nunix_socket_dir =`],
    ['/etc/pgbouncer/userlist.txt', join(own, 'users')],
    ['/etc/pgbouncer/server.pem', join(folder, 'tls.pem')],
    ['/etc/pgbouncer/server.key', join(folder, 'tls.key')],
    // Known from 1.21 on, as the file says.
    ['max_prepared_statements', '; max_prepared_statements'],
  ]);
  writeFileSync(join(own, 'pgbouncer.ini'), text);
  for (const file of ['users', 'pgbouncer.ini']) chmodSync(join(own, file), 0o644);
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
