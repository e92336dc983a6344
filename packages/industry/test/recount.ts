import { decimalOf, millionthsOf } from '@plangraph/exact';

/** The levels, each with the indicator of what comes new. */
const newcomers = {
  ABOVE_SCALE: 'promoted-above-scale.new',
  SPECIALISED_SME: 'specialised-sme.new',
  HIDDEN_CHAMPION: 'hidden-champion.new',
  LITTLE_GIANT: 'little-giant.new',
} as const;

type Kind = keyof typeof newcomers;

export const kinds = Object.keys(newcomers) as Kind[];

/** What a record says. */
export type Stated =
  | {
      readonly noun: 'Recognition';
      readonly enterprise: string;
      readonly kind: Kind;
      readonly grantedOn: string;
      readonly expiresOn?: string | null;
    }
  | {
      readonly noun: 'EnterpriseOutput';
      readonly enterprise: string;
      readonly period: string;
      readonly output: string;
      readonly valueAdded?: string | null;
    }
  | { readonly noun: 'ClearedSite'; readonly vacatedOn: string | null };

type Of<N extends Stated['noun']> = Extract<Stated, { readonly noun: N }>;

/** The last day of a month. */
export function monthEnd(period: string): string {
  const [year, month] = period.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

/** Every indicator of industry for the county's 2023, by plain loops over what serves; the year is over. */
export function recount(serving: readonly Stated[]): Record<string, string | null> {
  const of = <N extends Stated['noun']>(noun: N) => serving.filter((each): each is Of<N> => each.noun === noun);
  const recognitions = of('Recognition').filter(({ enterprise }) => enterprise !== 'far-works');
  const isNew = (date: string | null | undefined) => Boolean(date?.startsWith('2023'));
  const above = recognitions.filter(({ kind }) => kind === 'ABOVE_SCALE');
  const counting = above.filter(
    ({ grantedOn, expiresOn }) => grantedOn <= '2023-12-31' && (!expiresOn || expiresOn > '2023-12-31'),
  );
  const outputs = of('EnterpriseOutput').filter((each) =>
    above.some(({ enterprise }) => enterprise === each.enterprise),
  );
  const thisYear = outputs.filter(({ period }) => period.startsWith('2023'));
  return {
    ...Object.fromEntries(
      kinds.map((each) => [
        newcomers[each],
        String(recognitions.filter(({ kind, grantedOn }) => kind === each && isNew(grantedOn)).length),
      ]),
    ),
    'above-scale-enterprises.total': String(counting.length),
    'low-efficiency-enterprises.vacated': String(of('ClearedSite').filter(({ vacatedOn }) => isNew(vacatedOn)).length),
    'industrial-output.total': inHundredMillions(sum(thisYear.map(({ output }) => output))),
    'industrial-value-added.total': inHundredMillions(sum(thisYear.map(({ valueAdded }) => valueAdded ?? '0'))),
    'industrial-output.growth': growthOf(outputs),
  };
}

function growthOf(outputs: readonly Of<'EnterpriseOutput'>[]): string | null {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const [before, now] = [2022, 2023].map((year) => {
    const of = months.map((month) => outputs.filter(({ period }) => period === `${year}-${month}`));
    return of.some((each) => each.length === 0) ? null : sum(of.flat().map(({ output }) => output));
  });
  if (before === null || before === undefined || now === null || now === undefined || before <= 0n) return null;
  return decimalOf(rounded((now - before) * 100_000_000n, before));
}

function sum(figures: readonly string[]): bigint {
  return figures.reduce((total, figure) => total + millionthsOf(figure), 0n);
}

/** From millionths of CNY 10,000 to CNY 100 million, rounded to six digits after the point. */
function inHundredMillions(millionths: bigint): string {
  return decimalOf(rounded(millionths, 10_000n));
}

function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = ((numerator < 0n ? -numerator : numerator) * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -size : size;
}
