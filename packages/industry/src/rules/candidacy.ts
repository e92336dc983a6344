import { type Criterion, type EchelonLevel, echelon } from './echelonCriteria.ts';

/** What the records say of an enterprise. Dates are civil, figures decimals as text in CNY 10,000. */
export interface EnterpriseFacts {
  readonly recognitions: readonly {
    readonly kind: EchelonLevel;
    readonly grantedOn: string;
    readonly expiresOn: string | null;
  }[];
  readonly outputs: readonly { readonly periodEnd: string; readonly output: string }[];
}

/** One criterion, as an enterprise stands to it. */
export interface JudgedCriterion extends Criterion {
  readonly met: boolean;
}

/** The next level for an enterprise, and how it stands to what that asks for. */
export interface Candidacy {
  readonly level: EchelonLevel;
  /** Whether every criterion is met. */
  readonly candidate: boolean;
  readonly criteria: readonly JudgedCriterion[];
}

/**
 * The level next above the highest that an enterprise holds on a day, with its criteria; null at the top.
 *
 * @example candidacyOf({ recognitions: [], outputs: [{ periodEnd: '2023-06-30', output: '2100' }] }, '2024-02-01')?.candidate // true
 */
export function candidacyOf(facts: EnterpriseFacts, today: string): Candidacy | null {
  const held = new Set(
    facts.recognitions
      .filter(({ grantedOn, expiresOn }) => grantedOn <= today && (expiresOn === null || expiresOn > today))
      .map(({ kind }) => kind),
  );
  const next = echelon[echelon.findLastIndex(({ level }) => held.has(level)) + 1];
  if (!next) return null;
  const lastYear = Number(today.slice(0, 4)) - 1;
  const [output, before] = [outputIn(facts, lastYear), outputIn(facts, lastYear - 1)];
  const criteria = next.criteria.map((criterion) => ({
    ...criterion,
    met: meets(criterion, { held, output, before }),
  }));
  return { level: next.level, candidate: criteria.every(({ met }) => met), criteria };
}

interface Measured {
  readonly held: ReadonlySet<EchelonLevel>;
  readonly output: bigint;
  readonly before: bigint;
}

function meets({ measure }: Criterion, { held, output, before }: Measured): boolean {
  if (measure.kind === 'HOLDS') return held.has(measure.level);
  const least = millionths(measure.atLeast);
  if (measure.kind === 'OUTPUT') return output >= least;
  return before > 0n && (output - before) * millionths('100') >= least * before;
}

function outputIn({ outputs }: EnterpriseFacts, year: number): bigint {
  return outputs
    .filter(({ periodEnd }) => Number(periodEnd.slice(0, 4)) === year)
    .reduce((sum, { output }) => sum + millionths(output), 0n);
}

/** A decimal of at most six digits after the point, in millionths, so that nothing is rounded. */
function millionths(decimal: string): bigint {
  const [whole = '0', rest = ''] = decimal.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0'));
}
