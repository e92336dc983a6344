import { divide } from '@plangraph/exact';
import type { DemoRow, DemoWorld } from '@plangraph/schema';
import type { MadeProject } from './projects.ts';
import { between } from './starts.ts';

/** How many parcels wait for supply, and how many lie idle, when the year is over. */
const waiting = { APPROVED_UNSUPPLIED: 24, IDLE: 14 } as const;
/** Parcels are registered to a hundredth of a mu. */
const hundredths = 100;

/** Made-up parcels: as many mu digested and revived as were reported, and some that wait. */
export function landParcels(world: DemoWorld, projects: readonly MadeProject[]): DemoRow[] {
  const random = world.random('land');
  const enterprises = world.made('industry', 'enterprises');
  const settled = (indicator: string, state: 'DIGESTED' | 'REVIVED') =>
    world.perPeriod(indicator).flatMap(({ firstDay, lastDay, value }) => {
      const area = Math.round(Number(value) * hundredths);
      if (area <= 0) return [];
      const weights = Array.from({ length: random.whole(2, 6) }, () => random.whole(2, 9));
      return divide(area, weights)
        .filter((part) => part > 0)
        .map((part) => ({ state, area: part, settledOn: between(world, firstDay, lastDay, random) }));
    });
  const open = Object.entries(waiting).flatMap(([state, count]) =>
    Array.from({ length: count }, () => ({ state, area: random.whole(300, 9000), settledOn: null })),
  );
  return [
    ...settled('approved-unsupplied-land.digested', 'DIGESTED'),
    ...settled('idle-construction-land.revived', 'REVIVED'),
    ...open,
  ].map(({ state, area, settledOn }, position) => ({
    code: `${world.prefix}land-${String(position + 1).padStart(3, '0')}`,
    place: world.places('VILLAGE')[position * 2] ?? world.place,
    state,
    areaMu: (area / hundredths).toFixed(2),
    settledOn,
    project: state === 'DIGESTED' ? (projects[position % projects.length]?.code ?? null) : null,
    enterprise: state === 'APPROVED_UNSUPPLIED' ? null : (enterprises[position % enterprises.length]?.code ?? null),
    recordedAt: world.recordedAt(settledOn ?? `${world.year}-01-04`),
  }));
}
