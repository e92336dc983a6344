import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { inTwoYears } from './periods.ts';

/** The new jobs of each month, as they were reported, and fewer in the year before. */
export function jobRecords(world: DemoWorld): DemoRow[] {
  return inTwoYears(world, 'jobs.new', '0.93').map(({ value, ...period }) => ({
    place: world.place,
    ...period,
    count: value.round().toNumber(),
    recordedAt: world.recordedAt(period.periodEnd),
  }));
}
