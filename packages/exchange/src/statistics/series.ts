import type { BilingualText } from '@plangraph/messages';
import { readPeriod } from '@plangraph/plan';
import { frequencies, observationStatuses } from './headings.ts';

/** A code, and what it is called. */
export interface Coded extends BilingualText {
  readonly id: string;
}

/** A figure as statistics exchange it. */
export interface Statistic {
  readonly FREQ: Coded;
  readonly REF_AREA: Coded;
  readonly INDICATOR: Coded;
  /** As SDMX writes periods, and its first and its last moment. */
  readonly TIME_PERIOD: { readonly value: string; readonly start: string; readonly end: string };
  /** Decimal as text; null for none. */
  readonly OBS_VALUE: string | null;
  readonly UNIT_MEASURE: Coded;
  readonly OBS_STATUS: Coded;
  readonly COMMENT_OBS: string | null;
}

/** A figure as the graph gives it. */
export interface GivenFigure {
  readonly period: string;
  readonly value: string | null;
  readonly observationStatus: keyof typeof observationStatuses;
  readonly note: string | null;
  readonly target: {
    readonly code: string;
    readonly indicator: { readonly nameZh: string; readonly nameEn: string; readonly unit: GivenUnit };
    readonly plan: { readonly place: { readonly code: string; readonly nameZh: string; readonly nameEn: string } };
  };
}

interface GivenUnit {
  readonly code: string;
  readonly symbolZh: string;
  readonly symbolEn: string;
}

/**
 * A code as SDMX takes it: letters, digits, hyphens and underscores. A point becomes one underscore, an underscore two, so that
 * none is taken for another: `gdp.growth` is `gdp_growth`.
 */
function sdmxCode(code: string): string {
  return code.replaceAll('_', '__').replaceAll('.', '_');
}

const letters = { MONTHLY: 'M', QUARTERLY: 'Q', HALF_YEARLY: 'S', YEARLY: 'A' } as const;

/** A figure of the graph as statistics exchange it; null where its period is none. */
export function statisticOf({ period: code, value, observationStatus, note, target }: GivenFigure): Statistic | null {
  const period = readPeriod(code);
  if (!period) return null;
  const letter = letters[period.frequency];
  const { indicator, plan } = target;
  const { unit } = indicator;
  const status = observationStatuses[observationStatus];
  return {
    FREQ: { id: letter, ...frequencies[letter] },
    REF_AREA: { id: sdmxCode(plan.place.code), en: plan.place.nameEn, zh: plan.place.nameZh },
    INDICATOR: { id: sdmxCode(target.code), en: indicator.nameEn, zh: indicator.nameZh },
    TIME_PERIOD: {
      // A half year is a semester there.
      value: code.replace('-H', '-S'),
      start: `${period.firstDay}T00:00:00Z`,
      end: `${period.lastDay}T23:59:59Z`,
    },
    OBS_VALUE: value,
    UNIT_MEASURE: { id: sdmxCode(unit.code), en: unit.symbolEn, zh: unit.symbolZh },
    OBS_STATUS: { id: status.code, en: status.en, zh: status.zh },
    COMMENT_OBS: note,
  };
}
