import { runningEngine } from '@plangraph/database';
import { type Config, type ProcessEnvironment, readConfig } from '../config/config.ts';
import { examine } from '../doctor/examine.ts';
import { foldersBeside } from './startOptions.ts';

/** `doctor`: looks at everything that a gateway needs, changes nothing, and prints what was found as one JSON document. */
export async function runDoctor(environment: ProcessEnvironment): Promise<void> {
  const examined = await examine({ environment, demonstration: await runningDemonstration(environment) });
  process.stdout.write(`${JSON.stringify({ examined }, null, 2)}\n`);
}

/** The folder of a demonstration that runs where nothing else does: who started one means that. */
async function runningDemonstration(environment: ProcessEnvironment): Promise<string | undefined> {
  let config: Config;
  try {
    config = readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' });
  } catch {
    // Which settings are wrong is found by whoever examines.
    return undefined;
  }
  if (config.databaseUrl !== null || (await runningEngine(config.dataDirectory))) return undefined;
  for (const [, folder] of foldersBeside(config.dataDirectory)) if (await runningEngine(folder)) return folder;
  return undefined;
}
