import { dirname, join } from 'node:path';
import pg from 'pg';
import { DatabaseError } from '../errors/databaseError.ts';
import type { Log } from '../log.ts';
import { chooseAddress } from './address.ts';
import { makeDataDirectory } from './dataDirectory.ts';
import { engineName, initialise, isInitialised } from './initialise.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { stopOrphan } from './orphan.ts';
import { findPlace, type Place } from './place.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { engineSettings } from './settings.ts';
import { type Supervised, supervise } from './supervise.ts';
import { archiveInto } from './walArchive.ts';

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
  /** Where PostgreSQL copies its log, so that the database can be brought to any moment; nowhere when left out. */
  readonly archive?: string | undefined;
}

/**
 * Starts PostgreSQL on a data directory, which it makes when there is none, and whatever state a killed process left.
 *
 * @throws ENGINE_IN_USE when another living process runs it, and every other ENGINE_ code.
 */
export async function startEngine({ dataDirectory, log, durable, archive }: EngineOptions): Promise<Engine> {
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
    const archiving = archive === undefined ? {} : await archiveInto(archive, place);
    const settings = { ...engineSettings(durable), ...address.settings, ...archiving };
    const supervised = await supervise({
      folder: place.dataFolder,
      log,
      start: async () => {
        await stopOrphan(place.dataFolder, log);
        return startWhenFree(place, settings, logFile, log);
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

/**
 * A process killed while it was starting PostgreSQL leaves one that has not yet said where it runs. It then gets ahead
 * of ours, which gives up; by now it can be seen and stopped.
 */
async function startWhenFree(
  place: Place,
  settings: Record<string, string>,
  logFile: string,
  log: Log,
): Promise<Postmaster> {
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
