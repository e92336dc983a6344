import { basename } from 'node:path';
import type { Database } from '@plangraph/database';
import type { Domain } from '@plangraph/schema';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { progressLine } from './progressLine.ts';

/** What is loaded before the graph is served. */
export type PlanSettings = Pick<Config, 'datasets' | 'demo'>;

/**
 * Loads the data sets that the settings name and, for a demonstration, the synthetic year of each of their plans, or a synthetic province around it. Figures that
 * are made up are announced at every start, also where an earlier one put them there.
 */
export async function loadPlans(
  database: Database,
  { datasets, demo }: PlanSettings,
  log: Logger,
  listed?: readonly Domain[],
): Promise<void> {
  const [{ loadDataset }, { findDemos }, domains] = await Promise.all([
    import('@plangraph/dataset'),
    import('@plangraph/plan'),
    listed ?? import('../domains.ts').then((list) => list.domains),
  ]);
  const line = progressLine(log);
  try {
    for (const folder of datasets) {
      line.at(basename(folder));
      const { code } = await loadDataset({ database, folder, domains, log: line.log });
      if (!demo) continue;
      const { loadDemo, loadProvince } = await import('@plangraph/demo');
      line.at(`${code}, ${demo}`);
      const progress = (done: number, total: number) => line.at(`${code}, ${demo}`, done, total);
      await (demo === 'county' ? loadDemo : loadProvince)({ database, domains, plan: code, log: line.log, progress });
    }
  } finally {
    line.end();
  }
  const plans = await findDemos(database);
  if (plans.length > 0) log.warn({ plans }, madeUp);
}

const madeUp =
  'DEMONSTRATION: the figures, organisations and records marked synthetic are made up; none of them is real. 示例数据：凡标记 synthetic 的数据、单位与记录均为虚构，并非真实情况。';
