import type { PlacedProblem, Row, RowSet, Transaction } from '@plangraph/rows';
import { yearsErrors } from './errors/years.ts';
import { type PlanYears, parentProblems, spanProblems } from './yearsProblems.ts';

/**
 * Finds a plan that carries out one which does not cover its year, and targets that promise what their indicator or their plan
 * does not allow, or serve a promise of any other plan.
 */
export async function checkYears(transaction: Transaction, batch: readonly RowSet[]): Promise<PlacedProblem[]> {
  const sets = (model: string) => batch.filter(({ contract }) => contract.model === model);
  const [plans] = sets('Plan');
  const row = plans?.rows[0];
  if (!plans || !row) return [];
  const plan = yearsOf(row);
  const parent = codeOf(row.parent);
  const found = parent === null ? null : await readPlan(transaction, parent);
  const kinds = await kindsOf(transaction, sets('Indicator'), sets('Target'));
  return [
    ...(found ? parentProblems(plan, found) : []).map((problem) => ({ set: plans, position: 0, problem })),
    ...sets('Target').flatMap((set) =>
      set.rows.flatMap((target, position) => {
        const kind = kinds.get(codeOf(target.indicator) ?? '');
        const serves = (target.serves as { readonly plan?: Row } | null | undefined)?.plan;
        return [
          ...spanProblems(target, { lastYear: plan.lastYear, kind }),
          ...(serves !== undefined && codeOf(serves) !== parent ? [yearsErrors.INVALID_VALUE.serves()] : []),
        ].map((problem) => ({ set, position, problem }));
      }),
    ),
  ];
}

function yearsOf({ code, year, lastYear, place }: Row): PlanYears {
  return {
    code: String(code),
    year: Number(year),
    lastYear: lastYear === undefined || lastYear === null ? null : Number(lastYear),
    place: codeOf(place) ?? '',
  };
}

/** The code by which a reference is written; null where there is none. */
function codeOf(reference: unknown): string | null {
  const code = (reference as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : null;
}

async function readPlan(transaction: Transaction, code: string): Promise<PlanYears | null> {
  const text =
    'SELECT plan."code", plan."year", plan."lastYear", place."code" AS "place" FROM "Plan" plan JOIN "Place" place ON place."id" = plan."placeId" WHERE plan."code" = $1';
  const { rows } = await transaction.query<PlanYears & { readonly code: string }>(text, [code]);
  return rows[0] ?? null;
}

/** The kinds of the indicators of targets: as the data set has them, or else the database. */
async function kindsOf(
  transaction: Transaction,
  indicators: readonly RowSet[],
  targets: readonly RowSet[],
): Promise<ReadonlyMap<string, string>> {
  const codes = targets.flatMap(({ rows }) => rows.map(({ indicator }) => codeOf(indicator)));
  const text = 'SELECT "code", "kind"::text AS "kind" FROM "Indicator" WHERE "code" = ANY($1::text[])';
  const { rows } = await transaction.query(text, [codes.filter((code) => code !== null)]);
  const stated = indicators.flatMap((set) => set.rows).filter(({ kind }) => kind !== undefined);
  return new Map([...rows, ...stated].map(({ code, kind }) => [String(code), String(kind)]));
}
