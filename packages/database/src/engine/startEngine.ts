import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { DatabaseError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Address, chooseAddress } from './address.ts';
import { engineName, initialise, isInitialised } from './initialise.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { stopOrphan } from './orphan.ts';
import { findPlace, type Place } from './place.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { type Supervised, supervise } from './supervise.ts';

/** The PostgreSQL that comes along, running. */
export interface Engine {
  /** Where it answers, password included. */
  readonly url: string;
  /** Settles with ENGINE_LOST when it ended by itself and could not be started again. */
  readonly lost: Promise<DatabaseError>;
  /** Stops it and frees its folder. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly dataDirectory: string;
  readonly log: Log;
  /** False for throw-away data: nothing is forced to the disk. */
  readonly durable: boolean;
}

/**
 * Starts PostgreSQL on a data directory, which it makes when there is none, and whatever state a killed process left.
 *
 * @throws ENGINE_IN_USE when another living process runs it, and every other ENGINE_ code.
 */
export async function startEngine({ dataDirectory, log, durable }: EngineOptions): Promise<Engine> {
  const folder = await makeDataDirectory(dataDirectory);
  const locks = [await lockFolder(folder)];
  let running: Supervised | undefined;
  try {
    const place = await findPlace(folder);
    await lockBesideData(place, folder, locks);
    if (!isInitialised(place)) log.info(`Making a database in ${place.dataFolder}.`);
    await initialise(place, durable);
    const address = await chooseAddress(place);
    const logFile = join(folder, 'postgres.log');
    const supervised = await supervise({
      folder: place.dataFolder,
      log,
      start: async () => {
        await stopOrphan(place.dataFolder, log);
        return startWhenFree(place, address, durable, logFile, log);
      },
    }).catch((error) => {
      address.release();
      throw error;
    });
    running = supervised;
    const stop = async () => {
      await supervised.stop();
      address.release();
      releaseAll(locks);
    };
    await makeDatabase(address.url);
    return { url: address.url, lost: supervised.lost, stop };
  } catch (error) {
    await running?.stop();
    releaseAll(locks);
    throw error;
  }
}

/** Data that lies outside the directory is locked where it lies, so that no other way to it leads past the lock. */
async function lockBesideData({ dataFolder }: Place, folder: string, locks: FolderLock[]): Promise<void> {
  if (dirname(dataFolder) !== folder) locks.push(await lockFolder(dirname(dataFolder)));
}

function releaseAll(locks: readonly FolderLock[]): void {
  for (const lock of locks) lock.release();
}

/** PostgreSQL stands in the real folder, so links are followed before anything is compared. */
async function makeDataDirectory(dataDirectory: string): Promise<string> {
  try {
    const made = mkdirSync(dataDirectory, { recursive: true });
    // PostgreSQL's account passes through it, the data itself is private. One that holds other things stays as it is.
    const forUs = made !== undefined || (process.getuid?.() === 0 && readdirSync(dataDirectory).length === 0);
    if (forUs) await chmod(dataDirectory, 0o755);
    return realpathSync(dataDirectory);
  } catch (error) {
    const reason = (error as Error).message;
    throw new DatabaseError('ENGINE_FOLDER_UNUSABLE', { folder: dataDirectory, reason }, { cause: error });
  }
}

/**
 * A process killed while it was starting PostgreSQL leaves one that has not yet said where it runs. It then gets ahead
 * of ours, which gives up; by now it can be seen and stopped.
 */
async function startWhenFree(
  place: Place,
  address: Address,
  durable: boolean,
  logFile: string,
  log: Log,
): Promise<Postmaster> {
  const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB' };
  const settings = {
    ...address.settings,
    shared_preload_libraries: 'pg_stat_statements',
    max_connections: '200',
    // Solid-state disks, and data that mostly stay in memory: an index costs hardly more than a scan.
    random_page_cost: '1.1',
    ...(durable ? {} : hasty),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPostmaster(place, settings, logFile, log);
    } catch (error) {
      if (attempt === 3 || !(error instanceof DatabaseError) || error.code !== 'ENGINE_START_FAILED') throw error;
      await stopOrphan(place.dataFolder, log);
    }
  }
}

async function makeDatabase(url: string): Promise<void> {
  const NO_SUCH_DATABASE = '3D000';
  const connect = async (database: string) => {
    const client = new pg.Client(
      url.replace(`/${engineName}?`, `/${database}?`).replace(/\/plangraph$/, `/${database}`),
    );
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  try {
    await (await connect(engineName)).end();
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
    const client = await connect('postgres');
    await client.query(`CREATE DATABASE ${engineName}`);
    await client.end();
  }
}
