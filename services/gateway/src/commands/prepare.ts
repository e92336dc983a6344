import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { createLog } from '../start/log.ts';
import { prepareDatabase } from '../start/openGraph.ts';

/**
 * `prepare`: brings the database up to date as its owner, gives the gateway's role its rights, loads the data sets, and ends; gateways
 * that are started after it need not know the owner.
 */
export async function prepare(environment: ProcessEnvironment): Promise<void> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  await (await prepareDatabase(config, log)).close();
  log.info('the database is prepared');
}
