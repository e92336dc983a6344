import { decimal } from './decimal.ts';
import type { IndicatorKind } from './terms.ts';

/** What of an indicator says how its figures are shown. */
export interface FormatFacts {
  readonly kind: IndicatorKind;
  readonly decimals: number | null;
  readonly unit: {
    readonly symbolZh: string;
    readonly symbolEn: string;
    readonly factor: string;
    readonly whole: boolean;
    readonly decimals: number | null;
  };
}

/** How a figure is shown: what stands behind it, and with how many decimals. */
export interface Format {
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly decimals: number;
}

/**
 * How figures of an indicator are shown: with as many decimals as it says, or else its unit; where neither does, none of whole
 * things and of stages, one of percents, else two. Never with fewer than a promised value has that stands beside them.
 */
export function formatOf({ kind, decimals, unit }: FormatFacts, beside: string | null = null): Format {
  const { symbolZh, symbolEn, factor, whole } = unit;
  const usual = whole || kind === 'MILESTONE' ? 0 : factor === '0.01' ? 1 : 2;
  const stated = decimals ?? unit.decimals ?? usual;
  return {
    unit: symbolZh === '' ? null : { zh: symbolZh, en: symbolEn },
    decimals: Math.max(stated, placesOf(beside)),
  };
}

/** How many decimals a value has. */
function placesOf(value: string | null): number {
  return value === null ? 0 : decimal(value).decimalPlaces();
}

/** How percents of measures are shown. */
export const percentFormat: Format = { unit: { zh: '%', en: '%' }, decimals: 0 };

/** How stages of titles are shown, which are counted. */
export const stageFormat: Format = { unit: null, decimals: 0 };
