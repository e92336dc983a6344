import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { scratchFolder } from '@plangraph/testing';

/** PgBouncer in front of servers, which hands their connections round after each transaction. */
export interface Pooler {
  /** The address of a server through it, for the same role. */
  through(url: string): string;
  close(): Promise<void>;
}

/** Whether PgBouncer is installed here. */
export function hasPooler(): boolean {
  try {
    execFileSync('pgbouncer', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Any port of this machine that nobody has. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts PgBouncer, of an older version than knows prepared statements, in front of servers on sockets. */
export async function startPooler(urls: readonly string[]): Promise<Pooler> {
  const folder = scratchFolder();
  const port = await freePort();
  const places = urls.map((url) => new URL(url));
  const databases = places.map(
    ({ searchParams }, nth) => `server${nth} = host=${searchParams.get('host')} port=5432 dbname=plangraph`,
  );
  const [first] = places;
  const users = places.map(({ username, password }) => `"${username}" "${decodeURIComponent(password)}"`);
  writeFileSync(join(folder, 'users'), [...new Set(users)].join('\n'));
  writeFileSync(
    join(folder, 'settings'),
    `[databases]
${databases.join('\n')}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = 4
ignore_startup_parameters = extra_float_digits, options
`,
  );
  for (const name of ['users', 'settings']) chmodSync(join(folder, name), 0o644);
  const asWhom = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];
  const child = spawn('pgbouncer', ['-q', ...asWhom, join(folder, 'settings')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    through(url) {
      const nth = urls.indexOf(url);
      return `postgresql://${first?.username}:${places[nth]?.password}@127.0.0.1:${port}/server${nth}`;
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
