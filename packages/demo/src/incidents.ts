import { accumulates } from '@plangraph/plan';
import type { MadeFigure } from './figures.ts';
import type { DemoReport } from './reports.ts';

/** What can happen to a report; most are handed in and approved. */
export type Incident = 'LATE' | 'RETURNED' | 'NEVER' | 'CORRECTED' | 'SUBMITTED' | 'DRAFT';

/** Which organisation something happens to, by its place in the plan, and from which month on. */
const happenings: readonly { readonly incident: Incident; readonly organisation: number; readonly month: number }[] = [
  { incident: 'LATE', organisation: -1, month: 4 },
  { incident: 'RETURNED', organisation: 1, month: 5 },
  { incident: 'CORRECTED', organisation: 0, month: 6 },
  { incident: 'NEVER', organisation: 4, month: 8 },
  { incident: 'SUBMITTED', organisation: 2, month: 12 },
  { incident: 'DRAFT', organisation: 2, month: 12 },
];

/**
 * Chooses the reports to which something happens, each of them once, so that every way of a report can be seen. The
 * organisations come in the order in which the plan mentions their targets.
 */
export function incidentsOf(reports: readonly DemoReport[]): ReadonlyMap<DemoReport, Incident> {
  const byOrdinal = [...reports].sort((one, other) => firstTarget(one) - firstTarget(other));
  const organisations = [...new Set(byOrdinal.map(({ organisation }) => organisation))];
  const chosen = new Map<DemoReport, Incident>();
  for (const { incident, organisation, month } of happenings) {
    const position = ((organisation % organisations.length) + organisations.length) % organisations.length;
    const open = reports.filter(
      (each) =>
        each.organisation === organisations[position] &&
        each.period.lastMonth >= month &&
        !chosen.has(each) &&
        (incident !== 'CORRECTED' || correctable(each) !== undefined),
    );
    // Of what an organisation reports for one period on several days, what is due first.
    const report = open
      .filter(({ period }) => period.code === open[0]?.period.code)
      .toSorted((one, other) =>
        incident === 'CORRECTED' ? firstTarget(one) - firstTarget(other) : one.dueOn < other.dueOn ? -1 : 1,
      )[0];
    if (report) chosen.set(report, incident);
  }
  return chosen;
}

/** The figure of a report that is worth correcting: one that accumulates, and counts more than a handful. */
export function correctable({ figures }: DemoReport): MadeFigure | undefined {
  return figures.find(({ target, value }) => target.value !== null && accumulates(target.kind) && Number(value) > 20);
}

function firstTarget({ figures }: DemoReport): number {
  return Math.min(...figures.map(({ target }) => target.id));
}
