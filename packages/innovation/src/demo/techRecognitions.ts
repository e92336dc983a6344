import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { creditCodeAt } from './enterprises.ts';

/** How many were recognised in the years before the plan's, and for how many years a recognition is valid. */
const before = { HIGH_TECH: 36, TECH_SME: 90, TECH_LITTLE_GIANT: 4, TECH_LEADER: 1 } as const;
const validity = 3;

type Kind = keyof typeof before;

/** New ones as they were reported, and those of the four years before, of which the oldest have expired. */
export function techRecognitions(world: DemoWorld): DemoRow[] {
  return [
    ...Object.entries(before).flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, position) => recognisedBefore(world, kind as Kind, position)),
    ),
    ...recognised(world, 'HIGH_TECH', world.arrivals('high-tech-enterprises.new').slice(0, -1)),
    ...recognised(world, 'TECH_SME', world.arrivals('tech-smes.new')),
  ];
}

function recognisedBefore(world: DemoWorld, kind: Kind, position: number): DemoRow {
  const year = world.year - 1 - (position % 4);
  return {
    enterprise: creditCodeAt(world, position),
    kind,
    grantedOn: `${year}-12-01`,
    expiresOn: `${year + validity}-11-30`,
    recordedAt: world.recordedAt(`${world.year - 1}-12-05`),
  };
}

function recognised(world: DemoWorld, kind: Kind, dates: readonly string[]): DemoRow[] {
  return dates.map((grantedOn, position) => ({
    enterprise: creditCodeAt(world, before[kind] + position),
    kind,
    grantedOn,
    recordedAt: world.recordedAt(grantedOn),
  }));
}
