import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineName, readPassword } from './initialise.ts';
import { makePrivateFolder, type Place } from './place.ts';

/** Where an engine listens. */
export interface Address {
  readonly url: string;
  /** PostgreSQL's settings that make it listen there. */
  readonly settings: Record<string, string>;
  /** Takes away what was made for it. */
  release(): void;
}

const LONGEST_SOCKET_PATH = 103; // macOS; Linux allows four more
const socketName = '.s.PGSQL.5432';

/**
 * Chooses where an engine listens: on a socket in its own data folder, which nobody else can enter and no port can
 * collide with; in a private folder beneath the system's temporary one when that path is too long; on Windows on a
 * free port of the loopback.
 */
export async function chooseAddress(place: Place): Promise<Address> {
  const password = encodeURIComponent(readPassword(place));
  const base = `postgresql://${engineName}:${password}@localhost`;
  if (process.platform === 'win32') {
    const port = await freePort();
    const settings = { listen_addresses: '127.0.0.1', port: String(port) };
    return { url: `${base}:${port}/${engineName}`, settings, release() {} };
  }
  const { folder, release } = await socketFolder(place);
  return {
    url: `${base}:5432/${engineName}?host=${encodeURIComponent(folder)}`,
    settings: { listen_addresses: '', port: '5432', unix_socket_directories: folder },
    release,
  };
}

async function socketFolder(place: Place): Promise<{ folder: string; release(): void }> {
  const fits = Buffer.byteLength(join(place.dataFolder, socketName)) <= LONGEST_SOCKET_PATH;
  if (fits && !/[,"@]/.test(place.dataFolder)) return { folder: place.dataFolder, release() {} };
  const parent = await mkdtemp(join(place.account ? '/tmp' : tmpdir(), 'plangraph-'));
  return {
    folder: await privateFolderIn(parent, place),
    release: () => rmSync(parent, { recursive: true, force: true }),
  };
}

async function privateFolderIn(parent: string, place: Place): Promise<string> {
  const folder = join(parent, 'socket');
  await makePrivateFolder(folder, place.account);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
