import { type Database, DatabaseError, gatewayUrlOf, openDatabase, runningEngine } from '@plangraph/database';
import { type Config, type ProcessEnvironment, readConfig } from '../config/config.ts';
import { settings } from '../config/settings.ts';
import { found } from '../errors/doctor.ts';
import { Failure } from '../errors/failure.ts';
import type { Finding } from '../errors/finding.ts';
import { checkImports, checkListeners, checkWorker } from './atWork.ts';
import type { Check, Examined, Space, Subject } from './examination.ts';
import { checkEvents, checkHistory, checkMigrations } from './keeping.ts';
import { checkKeptKeys, checkOwnKeys } from './keys.ts';
import { checkDisk, diskSpace } from './machine.ts';
import { checkReplicas } from './replicas.ts';
import { checkClock, checkExtensions, checkReplication, checkRole } from './server.ts';

/** What is examined, and by what. */
export interface ExamineOptions {
  readonly environment: ProcessEnvironment;
  /** This machine's clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Where a demonstration runs that is examined in the place of the embedded database; none when left out. */
  readonly demonstration?: string | undefined;
  /** Tells how much of the disk of a folder is free. */
  readonly spaceOf?: (folder: string) => Promise<Space>;
}

const ofDatabase: readonly (readonly [Subject, Check])[] = [
  ['role', checkRole],
  ['extensions', checkExtensions],
  ['replication', both(checkReplication, checkReplicas)],
  ['clock', checkClock],
  ['migrations', checkMigrations],
  ['history', checkHistory],
  ['events', checkEvents],
  ['listeners', checkListeners],
  ['worker', both(checkWorker, checkImports)],
  ['keys', checkKeptKeys],
];

function both(one: Check, other: Check): Check {
  return async (patient) => [...(await one(patient)), ...(await other(patient))];
}

/** Looks at everything that a gateway needs, and changes nothing: what was looked at, with what is wrong. */
export async function examine({
  environment,
  now = Date.now,
  demonstration,
  spaceOf = diskSpace,
}: ExamineOptions): Promise<readonly Examined[]> {
  const { config, findings } = configOf(environment);
  const examined: Examined[] = [{ subject: 'configuration', findings }];
  if (!config) return examined;
  examined.push({ subject: 'disk', findings: await guarded(() => checkDisk(config, spaceOf)) });
  const ownKeys = await guarded(() => checkOwnKeys(config, now));
  const opened = await connected(config, demonstration ?? config.dataDirectory);
  if ('finding' in opened) {
    return [...examined, { subject: 'database', findings: [opened.finding] }, { subject: 'keys', findings: ownKeys }];
  }
  const shown = demonstration === undefined ? [] : [found.DEMONSTRATION_EXAMINED({ folder: demonstration })];
  examined.push({ subject: 'database', findings: shown });
  try {
    for (const [subject, check] of ofDatabase) {
      const own = subject === 'keys' ? ownKeys : [];
      const checked = await guarded(() => check({ config, pool: opened.pool, now }));
      examined.push({ subject, findings: [...own, ...checked] });
    }
  } finally {
    await opened.close();
  }
  return examined;
}

/** The settings; where some are wrong, what is wrong, and the others. */
function configOf(environment: ProcessEnvironment): { config: Config | null; findings: readonly Finding[] } {
  // Data sets are for a start to load.
  const asked = { ...environment, PLANGRAPH_DATASETS: 'none' };
  try {
    return { config: readConfig(asked), findings: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [en, zh] = [error.message, error.messageZh].map((text) => text.split('\n  - ').slice(1));
    const findings = (en ?? []).map((text, at) => found.CONFIG_WRONG({ problem: { en: text, zh: zh?.[at] ?? text } }));
    const wrong = Object.keys(settings).filter((name) => en?.some((text) => text.includes(name)));
    const others = Object.fromEntries(Object.entries(asked).filter(([name]) => !wrong.includes(name)));
    return { config: retried(others), findings };
  }
}

function retried(environment: ProcessEnvironment): Config | null {
  try {
    return readConfig(environment);
  } catch {
    return null;
  }
}

/** The database as the gateway connects to it; or why it cannot. */
async function connected(config: Config, folder: string): Promise<Database | { readonly finding: Finding }> {
  const running = config.databaseUrl === null ? await runningEngine(folder) : null;
  const url = config.databaseUrl ?? (running && gatewayUrlOf(running));
  if (url === null) return { finding: found.ENGINE_ASLEEP({ folder }) };
  try {
    return await openDatabase({ url, migrate: false, poolSize: 2 });
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const problem = { en: error.message, zh: error.messageZh };
    const isUnfit = error.code === 'DATABASE_UNSUITABLE';
    return { finding: isUnfit ? found.DATABASE_UNFIT({ problem }) : found.DATABASE_AWAY({ problem }) };
  }
}

/** What a check finds; what keeps it from looking is found too, such as a table that pending migrations make. */
async function guarded(check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  return check().catch((error: Error) => [found.UNEXAMINED({ reason: error.message })]);
}
