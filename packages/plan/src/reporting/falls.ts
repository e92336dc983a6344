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

interface Row {
  readonly id: number;
  readonly lastYear: number | null;
  readonly kind: IndicatorKind;
  readonly accounting: Parameters<typeof cannotFall>[1];
  readonly figures: readonly PeriodFigure[];
}

const find = `
  SELECT target."id", plan."lastYear", indicator."kind"::text AS "kind", indicator."accounting"::text AS "accounting", (
    SELECT coalesce(json_agg(json_build_object('period', figure."period", 'periodEnd', figure."periodEnd", 'value', trim_scale(figure."value")::text)
      ORDER BY figure."revision"), '[]')
    FROM "Observation" figure WHERE figure."targetId" = target."id" AND figure."supersededAt" IS NULL AND figure."returnedAt" IS NULL
      AND figure."value" IS NOT NULL AND (figure."approvedAt" IS NOT NULL OR figure."submittedAt" IS NOT NULL AND figure."submittedById" = $2::int4)
  ) AS "figures"
  FROM "Target" target JOIN "Plan" plan ON plan."id" = target."planId" JOIN "Indicator" indicator ON indicator."id" = target."indicatorId"
  WHERE target."id" = ANY($1::int4[])`;

/**
 * Reads what stands beside figures that are to be handed in: of their targets those that count, and those of the same
 * organisation that wait. Of what is in the same report, the report says.
 */
export async function readFalls(
  transaction: MutationTransaction,
  figures: readonly Pick<Falling, 'targetId'>[],
  organisation: Pick<NamedOrganisation, 'id'>,
): Promise<FallOf> {
  const ids = [...new Set(figures.map(({ targetId }) => targetId))];
  const rows = await transaction.$queryRawUnsafe<Row[]>(find, ids, organisation.id);
  const rising = new Map(
    rows
      // What accumulates begins anew each year.
      .filter(({ lastYear, kind, accounting }) => cannotFall(kind, lastYear === null ? accounting : 'PER_PERIOD'))
      .map(({ id, figures: others }) => [id, others]),
  );
  return (figure) => {
    const others = rising.get(figure.targetId);
    // Of several for one period the latest revision is what will count.
    return others ? fallOf(figure, [...new Map(others.map((each) => [each.period, each])).values()]) : null;
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
