import type { Database } from '@plangraph/database';
import { helpWith, openBench } from '../database/openBench.ts';
import type { SizeName } from '../database/sizes.ts';
import { gateway } from '../peers/gateway.ts';
import { type RunningPeer, startPeer } from '../server.ts';
import { parentOf } from '../usage.ts';

/** A database of a size, and the gateway that answers from it. */
export interface Sized {
  readonly size: SizeName;
  readonly database: Database;
  /** PostgreSQL's first process, whose children answer connections. */
  readonly postmaster: number;
  readonly server: RunningPeer;
  /** How many rows of what there are, in a line. */
  readonly told: string;
}

/** Opens a size in a folder, filled if it is not, with a gateway on it. */
export async function openSized(size: SizeName, say: (line: string) => void, folder: string): Promise<Sized> {
  const database = await openBench(size, say, folder);
  // What helps with a statement ends with it, and with it what it took: so that all is counted, each statement is one process's.
  await helpWith(database, 'SET max_parallel_workers_per_gather = 0');
  const { rows } = await database.pool.query(`SELECT pg_backend_pid() AS pid,
    pg_database_size(current_database()) / 1000000 AS megabytes, (SELECT count(*) FROM "Plan") AS plans,
    (SELECT count(*) FROM "Target") AS targets, (SELECT count(*) FROM "Observation") AS figures, (SELECT count(*) FROM "Project") AS projects`);
  const { pid, ...told } = rows[0];
  const server = await startPeer(gateway, database.url, { code: 'project-1' });
  return { size, database, postmaster: parentOf(pid), server, told: `${size}: ${JSON.stringify(told)}` };
}
