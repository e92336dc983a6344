import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { enterpriseCode, enterpriseCount } from './enterprises.ts';

/** How many sites are to be vacated yet. */
const ahead = 9;

/** One site for each that was reported as vacated, and some that are to be. Every second was of an enterprise in the register. */
export function clearedSites(world: DemoWorld): DemoRow[] {
  const random = world.random('cleared sites');
  const vacated = world.arrivals('low-efficiency-enterprises.vacated');
  const planned = Array.from({ length: ahead }, () => null);
  return [...vacated, ...planned].map((vacatedOn, position) => ({
    code: `${world.prefix}site-${String(position + 1).padStart(3, '0')}`,
    enterprise: position % 2 ? enterpriseCode(world, enterpriseCount - 20 - position) : null,
    place: world.place,
    areaMu: String(random.whole(4, 60)),
    vacatedOn,
    recordedAt: world.recordedAt(vacatedOn ?? `${world.year}-01-10`),
  }));
}
