import { once } from 'node:events';
import { appendFileSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import type { FarNetwork } from './farNetwork.ts';

/** A PostgreSQL on the machine of another network. */
export interface FarDatabase {
  /** Its address by the cable. */
  readonly url: string;
  /** The same one by a socket file, which no network has to carry. */
  readonly nearUrl: string;
  close(): Promise<void>;
}

/** Starts one with every migration, of the programs that come along. */
export async function openFarDatabase(network: FarNetwork, folder: string): Promise<FarDatabase> {
  const near = await openDatabase({ dataDirectory: folder });
  const data = join(folder, 'postgres');
  const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const program = readlinkSync(`/proc/${pid}/exe`);
  await near.close();
  appendFileSync(join(data, 'pg_hba.conf'), 'host all all 10.213.0.0/16 scram-sha-256\n');
  const { uid, gid } = statSync(data);
  const settings = [`listen_addresses=${network.host}`, `unix_socket_directories=${data}`, 'port=5432'];
  const postgres = ['-D', data, ...settings.flatMap((each) => ['-c', each])];
  const account = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const child = network.run('setpriv', [...account, program, ...postgres]);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (piece) => {
      said += piece;
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('exit', () => reject(new Error(`PostgreSQL does not start in the other network:\n${said}`)));
  });
  const url = new URL(near.url);
  url.searchParams.delete('host');
  url.host = `${network.host}:5432`;
  return {
    url: url.href,
    nearUrl: near.url,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
