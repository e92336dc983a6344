import type { DemoRow, DemoWorld } from '@plangraph/schema';
import type { EchelonLevel } from '../rules/echelon.ts';
import { enterpriseCode, enterpriseCount } from './enterprises.ts';

/** How many held a level before the plan's year began; the first enterprises hold the highest. */
const before = { SPECIALISED_SME: 20, HIDDEN_CHAMPION: 4, LITTLE_GIANT: 2 } as const;
/** How many were above scale once, and are no more. */
const fallen = 8;
/** How many years a recognition counts, where it has an end. */
const validity = { SPECIALISED_SME: 3, LITTLE_GIANT: 3 } as const;

/** Recognitions at all levels: those of earlier years, and as many new ones as were reported. */
export function recognitions(world: DemoWorld): DemoRow[] {
  const old = aboveScaleBefore(world);
  return [
    ...Array.from({ length: old }, (_, position) => heldBefore(world, 'ABOVE_SCALE', position)),
    ...granted(world, 'ABOVE_SCALE', 'promoted-above-scale.new', old),
    ...Array.from({ length: fallen }, (_, position) => fell(world, position)),
    ...(['SPECIALISED_SME', 'HIDDEN_CHAMPION', 'LITTLE_GIANT'] as const).flatMap((kind) =>
      Array.from({ length: before[kind] }, (_, position) => heldBefore(world, kind, position)),
    ),
    ...granted(world, 'SPECIALISED_SME', 'specialised-sme.new', before.SPECIALISED_SME),
    ...granted(world, 'HIDDEN_CHAMPION', 'hidden-champion.new', before.HIDDEN_CHAMPION),
    ...granted(world, 'LITTLE_GIANT', 'little-giant.new', before.LITTLE_GIANT),
  ];
}

/** How many enterprises, from the first on, are above scale at the end of the year. */
export function aboveScaleCount(world: DemoWorld): number {
  return aboveScaleBefore(world) + world.arrivals('promoted-above-scale.new').length;
}

function aboveScaleBefore(world: DemoWorld): number {
  const [reported] = world.figures('above-scale-enterprises.total').slice(-1);
  const all = Math.min(enterpriseCount / 2, Number(reported?.value ?? enterpriseCount / 6));
  return Math.max(0, all - world.arrivals('promoted-above-scale.new').length);
}

function heldBefore(world: DemoWorld, kind: EchelonLevel, position: number): DemoRow {
  const years = kind === 'ABOVE_SCALE' ? 5 : 2;
  return granting(world, kind, position, `${world.year - 1 - (position % years)}-01-01`);
}

/** The last enterprises of the register had been above scale, until the year before. */
function fell(world: DemoWorld, position: number): DemoRow {
  const row = granting(world, 'ABOVE_SCALE', enterpriseCount - 1 - position, `${world.year - 4}-01-01`);
  return { ...row, expiresOn: `${world.year - 1}-01-01` };
}

function granted(world: DemoWorld, kind: EchelonLevel, indicator: string, from: number): DemoRow[] {
  return world.arrivals(indicator).map((grantedOn, position) => granting(world, kind, from + position, grantedOn));
}

function granting(world: DemoWorld, kind: EchelonLevel, position: number, grantedOn: string): DemoRow {
  const years = kind in validity ? validity[kind as keyof typeof validity] : null;
  const [year = '', ...day] = grantedOn.split('-');
  return {
    enterprise: enterpriseCode(world, position),
    kind,
    grantedOn,
    expiresOn: years === null ? null : world.daysAfter([String(Number(year) + years), ...day].join('-'), 0),
    recordedAt: world.recordedAt(Number(year) < world.year ? `${world.year - 1}-01-05` : grantedOn),
  };
}
