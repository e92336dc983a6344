import { basename, resolve } from 'node:path';
import type { loadDataset as Loader } from '@plangraph/dataset';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { startErrors } from '../errors/start.ts';
import { createLog } from '../start/log.ts';
import { databaseOptions } from '../start/openGraph.ts';
import { progressLine } from '../start/progressLine.ts';

/** `load <folder>…`: loads data sets into the database and prints what they held, or everything that is wrong with them. */
export async function load(environment: ProcessEnvironment, folders: readonly string[]): Promise<void> {
  const config = readConfig(environment);
  if (folders.length === 0) throw startErrors.FOLDER_MISSING();
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, 'stderr');
  const [{ openDatabase }, { loadDataset }, { domains }] = await Promise.all([
    import('@plangraph/database'),
    import('@plangraph/dataset'),
    import('../domains.ts'),
  ]);
  const line = progressLine(log);
  const database = await openDatabase({ ...databaseOptions(config), log, migrate: true });
  try {
    for (const folder of folders) {
      line.at(basename(folder));
      const loaded = await loadDataset({ database, folder: resolve(folder), domains, log: line.log });
      line.end();
      process.stdout.write(describeLoad(loaded));
    }
  } finally {
    line.end();
    await database.close();
  }
}

type LoadResult = Awaited<ReturnType<typeof Loader>>;

function describeLoad({ code, version, unchanged, models, kept, skipped }: LoadResult): string {
  const lines = [`${code}, version ${version}: ${unchanged ? 'loaded before, nothing to do' : 'loaded'}`];
  for (const [model, counts] of Object.entries(models)) {
    lines.push(`  ${model}: ${counts.created} created, ${counts.changed} changed, ${counts.unchanged} unchanged`);
  }
  for (const { model, key } of kept) lines.push(`  ${model} ${key} is no longer in the data set; it is kept`);
  for (const file of skipped) lines.push(`  ${file} is skipped: its domain is not composed`);
  return `${lines.join('\n')}\n`;
}
