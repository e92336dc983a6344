import { addDays, decimal, shown } from '@plangraph/plan';
import { Decimal } from 'decimal.js';
import type { MadeFigure } from './figures.ts';
import { correctable, type Incident } from './incidents.ts';
import { type OfficeHours, workdayAfter, workdayBefore } from './officeHours.ts';
import type { DemoReport } from './reports.ts';

/** A figure as it is handed in. */
interface SubmittedFigure extends MadeFigure {
  readonly revision: number;
  readonly reason: string | null;
  readonly supersededAt: string | null;
}

/** What an organisation hands in for a period, and what becomes of it. Moments as text. */
export interface MadeSubmission {
  readonly organisation: string;
  readonly period: string;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';
  readonly recordedAt: string;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly returnedAt: string | null;
  readonly returnReason: string | null;
  readonly figures: readonly SubmittedFigure[];
}

/** How long after its due day a late report comes, in days: after the next one is due. */
const lateness = 35;
/** How long after its due day a figure is corrected, in days. */
const afterthought = 37;
/** How much too high the figure was that is corrected. */
const excess = '1.08';

/** Tells the way of a report, from what is handed in to what counts in the end. */
export function submissionsOf(
  report: DemoReport,
  incident: Incident | undefined,
  hours: OfficeHours,
): MadeSubmission[] {
  const { dueOn } = report;
  switch (incident) {
    case 'NEVER':
      return [];
    case 'LATE':
      return [handedIn(report, addDays(dueOn, lateness), hours)];
    case 'DRAFT':
      return [{ ...handedIn(report, dueOn, hours), state: 'DRAFT', submittedAt: null, approvedAt: null }];
    case 'SUBMITTED':
      return [{ ...handedIn(report, dueOn, hours), state: 'SUBMITTED', approvedAt: null }];
    case 'RETURNED':
      return returned(report, hours);
    case 'CORRECTED':
      return corrected(report, hours);
    case undefined:
      return [handedIn(report, dueOn, hours)];
  }
}

/** Handed in on a day or, where that is none for work, before it; approved two days later. */
function handedIn({ organisation, period, figures }: DemoReport, day: string, hours: OfficeHours): MadeSubmission {
  const submitted = workdayBefore(day);
  return {
    organisation,
    period: period.code,
    state: 'APPROVED',
    recordedAt: hours.morning(workdayBefore(addDays(submitted, -2))),
    submittedAt: hours.afternoon(submitted),
    approvedAt: hours.morning(workdayAfter(addDays(submitted, 2))),
    returnedAt: null,
    returnReason: null,
    figures: figures.map((figure) => ({ ...figure, revision: 1, reason: null, supersededAt: null })),
  };
}

/** First with a figure whose decimal point is misplaced, which is returned; then right. */
function returned(report: DemoReport, hours: OfficeHours): MadeSubmission[] {
  const first = handedIn(report, report.dueOn, hours);
  const again = handedIn(report, addDays(report.dueOn, 6), hours);
  const wrong = report.figures.find(({ target }) => target.kind !== 'RATIO');
  return [
    {
      ...first,
      state: 'RETURNED',
      approvedAt: null,
      returnedAt: first.approvedAt,
      returnReason: `示例：${wrong?.target.code ?? ''} 数值疑似小数点错位，请核对。Demo: the decimal point seems to be misplaced.`,
      figures: first.figures.map((figure) =>
        figure.target === wrong?.target ? { ...figure, value: shown(decimal(figure.value).times(10)) } : figure,
      ),
    },
    { ...again, figures: again.figures.map((figure) => ({ ...figure, revision: 2 })) },
  ];
}

/** First with a figure that is too high and counts for a while; weeks later the right one takes its place. */
function corrected(report: DemoReport, hours: OfficeHours): MadeSubmission[] {
  const right = correctable(report);
  const first = handedIn(report, report.dueOn, hours);
  const later = handedIn(report, addDays(report.dueOn, afterthought), hours);
  const places = right ? decimal(right.value).decimalPlaces() : 0;
  const reason = '示例：复核时发现重复计入。Demo: something had been counted twice.';
  return [
    {
      ...first,
      figures: first.figures.map((figure) => {
        if (figure.target !== right?.target) return figure;
        const value = decimal(figure.value).times(excess).toDecimalPlaces(places, Decimal.ROUND_CEIL);
        return { ...figure, value: shown(value), supersededAt: later.approvedAt };
      }),
    },
    {
      ...later,
      figures: later.figures
        .filter(({ target }) => target === right?.target)
        .map((figure) => ({ ...figure, revision: 2, reason })),
    },
  ];
}
