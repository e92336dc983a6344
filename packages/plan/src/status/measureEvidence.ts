import type { Context, Needed, Standpoint } from '@plangraph/schema';
import { lastPeriodDue } from '../rules/calendar.ts';
import { decimal, shown } from '../rules/decimal.ts';
import type { EvidenceBasis, MeasureEvidence } from '../rules/measure/measureEvidence.ts';
import { countingProgress } from '../rules/progressVisibility.ts';
import { rhythmOf } from './measureStatus.ts';
import { todayOf } from './today.ts';

/** What of a measure is needed to lay what was counted beside what was reported. */
export const evidenceNeeds = {
  '+': true,
  frequency: true,
  plan: { year: true, lastYear: true, timeZone: true, dueDays: true },
  progress: {
    select: { period: true, periodEnd: true, percent: true },
    where: ({ asOf }: Standpoint) => countingProgress(asOf),
    orderBy: { periodEnd: 'desc' },
    first: 1,
  },
} as const;

/** What a register says of a measure, beside what was reported of it. Percents as decimals, days civil. */
export interface ReportedAndCounted {
  readonly basis: EvidenceBasis | null;
  readonly value: string | null;
  readonly countedUntil: string | null;
  readonly period: string | null;
  readonly reported: string | null;
  readonly valueThen: string | null;
  readonly difference: string | null;
}

/** What a register says of a measure at the moment that is asked about; null where none does. */
export function evidenceOf(
  { frequency, plan, progress, '+': added }: Needed<'Measure', typeof evidenceNeeds>,
  context: Context,
): ReportedAndCounted | null {
  const evidence = added as MeasureEvidence | null;
  if (!evidence) return null;
  const due = lastPeriodDue({ ...plan, kind: 'LEVEL', frequency: rhythmOf(frequency, plan) }, todayOf(context, plan));
  const counted = due ? evidence.countedOn(due.lastDay, plan) : null;
  const [report] = progress;
  const valueThen = report ? evidence.countedOn(report.periodEnd, plan).percent : null;
  const reported = report?.percent ?? null;
  return {
    basis: counted?.basis ?? null,
    value: counted?.percent ?? null,
    countedUntil: due?.lastDay ?? null,
    period: report?.period ?? null,
    reported,
    valueThen,
    difference: reported === null || valueThen === null ? null : shown(decimal(reported).minus(valueThen)),
  };
}
