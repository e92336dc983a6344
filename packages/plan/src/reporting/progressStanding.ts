import type { MutationTransaction, Problem } from '@plangraph/schema';
import { namesOf } from '../errors/named.ts';
import { reportingErrors } from '../errors/reporting.ts';
import { workErrors } from '../errors/work.ts';
import { decimal, shown } from '../rules/decimal.ts';
import type { Period } from '../rules/period.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';
import { problemAt } from './problemAt.ts';
import type { UnderstoodProgress } from './readProgress.ts';

/** What was reported of measures so far, by revision; they must be locked. */
export async function readStandingProgress(transaction: MutationTransaction, ids: readonly number[]) {
  return transaction.progressReport.findMany({
    where: { measureId: { in: [...ids] } },
    include: { submittedBy: { select: { id: true, code: true, nameZh: true, nameEn: true } } },
    orderBy: { revision: 'asc' },
  });
}

/** Why a report is not taken: an approved one is corrected without a reason, another organisation’s waits, or the percent falls. */
export function refuseProgress(
  { measure, index, percent, reason }: UnderstoodProgress,
  standing: Awaited<ReturnType<typeof readStandingProgress>>,
  { period, organisation }: { readonly period: Period; readonly organisation: NamedOrganisation },
): Problem[] {
  const path = (column: string) => ['measures', index, column];
  const target = measure.code;
  const current = standing.filter(
    (each) => each.measureId === measure.id && each.supersededAt === null && each.returnedAt === null,
  );
  const same = current.filter((each) => each.period === period.code);
  const found: Problem[] = [];
  if (reason === null && same.some(({ approvedAt }) => approvedAt !== null)) {
    found.push(reportingErrors.REASON_REQUIRED.correction({ target, period: period.code, path: path('reason') }));
  }
  const other = same.find((each) => each.approvedAt === null && each.submittedById !== organisation.id)?.submittedBy;
  if (other) {
    const said = { organisation: namesOf(other), target, period: period.code };
    found.push(reportingErrors.ALREADY_REPORTED({ ...said, path: path('measure') }));
  }
  const fall = percent === null || reason !== null ? null : fallOf(percent, period, current);
  if (fall) found.push(problemAt(workErrors.PERCENT_FALLS({ measure: target, ...fall }), path('percent')));
  return found;
}

interface Told {
  readonly period: string;
  readonly periodEnd: Date;
  readonly percent: { toString(): string } | null;
}

function fallOf(percent: string, period: Period, told: readonly Told[]) {
  const others = told.flatMap(({ period: code, periodEnd, percent: share }) =>
    share === null ? [] : [{ period: code, end: periodEnd.toISOString().slice(0, 10), percent: String(share) }],
  );
  const more = (one: string, other: string) => decimal(one).gt(other);
  const before = others.find((each) => each.end < period.lastDay && more(each.percent, percent));
  if (before) {
    const shares = { before: shown(decimal(before.percent)), percent };
    return { ...shares, earlier: before.period, period: period.code };
  }
  const after = others.find((each) => each.end > period.lastDay && more(percent, each.percent));
  return after
    ? { before: percent, percent: shown(decimal(after.percent)), earlier: period.code, period: after.period }
    : null;
}
