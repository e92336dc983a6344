import type { MutationTransaction, Problem } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { decimal, shown } from '../rules/decimal.ts';
import { cannotFall, type Fall, fallOf, type PeriodFigure } from '../rules/fall.ts';
import type { IndicatorKind } from '../rules/terms.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';

/** A figure that may fall, as far as that is to be known. */
export interface Falling extends PeriodFigure {
  readonly targetId: number;
}

/** Gives where a figure makes its year fall; null where it does not. */
export type FallOf = (figure: Falling) => Fall | null;

/**
 * Reads what stands beside figures that are to be handed in: of their targets those that count, and those of the same
 * organisation that wait. Of what is in the same report, the report says.
 */
export async function readFalls(
  transaction: MutationTransaction,
  figures: readonly Pick<Falling, 'targetId'>[],
  organisation: Pick<NamedOrganisation, 'id'>,
): Promise<FallOf> {
  const targets = await transaction.target.findMany({
    where: { id: { in: figures.map(({ targetId }) => targetId) } },
    select: {
      id: true,
      plan: { select: { lastYear: true } },
      indicator: { select: { kind: true, accounting: true } },
    },
  });
  const rising = targets
    .filter(({ plan: { lastYear }, indicator: { kind, accounting } }) =>
      // What accumulates begins anew each year.
      cannotFall(kind satisfies IndicatorKind, lastYear === null ? accounting : 'PER_PERIOD'),
    )
    .map(({ id }) => id);
  const rows = await transaction.observation.findMany({
    where: {
      targetId: { in: rising },
      supersededAt: null,
      returnedAt: null,
      value: { not: null },
      OR: [{ approvedAt: { not: null } }, { submittedAt: { not: null }, submittedById: organisation.id }],
    },
    orderBy: { revision: 'asc' },
    select: { targetId: true, period: true, periodEnd: true, value: true },
  });
  return (figure) => {
    if (!rising.includes(figure.targetId)) return null;
    const others = rows
      .filter(({ targetId }) => targetId === figure.targetId)
      .map(({ period, periodEnd, value }) => ({
        period,
        periodEnd: periodEnd.toISOString().slice(0, 10),
        value: String(value),
      }));
    // Of several for one period the latest revision is what will count.
    return fallOf(figure, [...new Map(others.map((each) => [each.period, each])).values()]);
  };
}

/** Why a figure that makes its year fall is not taken; null where it is confirmed and explained. */
export function refuseFall(
  target: string,
  { from, to }: Fall,
  { confirmed, reason }: { readonly confirmed: boolean; readonly reason: string | null },
  path: Problem['path'],
): Problem | null {
  if (confirmed && reason !== null) return null;
  const [before, after] = [shown(decimal(from.value)), shown(decimal(to.value))];
  return reportingErrors.FIGURE_FALLS({ target, before, earlier: from.period, after, later: to.period, path });
}
