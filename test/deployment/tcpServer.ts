import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { migratedFolder } from '@plangraph/testing';
import { freePort } from '../replicas/pooler.ts';

/** A PostgreSQL that listens as one of another machine does: by TCP alone. */
export interface TcpServer {
  readonly port: number;
  readonly ownerUrl: string;
  /** The gateway's role, which owns nothing. */
  readonly gatewayUrl: string;
  close(): Promise<void>;
}

/** Starts the PostgreSQL that comes along so, on a database with every migration, with the two roles of the operator's guide. */
export async function startTcpServer(): Promise<TcpServer> {
  const folder = await migratedFolder();
  const data = join(folder, 'postgres');
  const port = await freePort();
  const [program = ''] = readFileSync(join(data, 'postmaster.opts'), 'utf8').split(' ');
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const asked = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { uid, gid } = statSync(data);
  const child = spawn(program, ['-D', data, ...asked], { cwd: folder, uid, gid, stdio: 'ignore', detached: true });
  const ended = once(child, 'exit');
  const password = encodeURIComponent(readFileSync(join(data, 'plangraph.password'), 'utf8'));
  const ownerUrl = `postgresql://plangraph:${password}@127.0.0.1:${port}/plangraph`;
  const owner = await openDatabase({ url: ownerUrl, migrate: false, poolSize: 1, wait: 60_000 });
  await owner.pool.query(`
    CREATE ROLE plangraph_gateway LOGIN NOINHERIT PASSWORD 'of-the-gateway';
    REVOKE CREATE, TEMPORARY ON DATABASE plangraph FROM PUBLIC;
    ALTER ROLE plangraph_gateway SET TimeZone = 'UTC';
    ALTER ROLE plangraph_gateway SET statement_timeout = '30s';
    ALTER ROLE plangraph_gateway SET jit = off`);
  await owner.close();
  return {
    port,
    ownerUrl,
    gatewayUrl: `postgresql://plangraph_gateway:of-the-gateway@127.0.0.1:${port}/plangraph`,
    async close() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
