import { thresholdColumns } from '@plangraph/dataset';
import type { Transaction } from '@plangraph/rows';
import type { Ancestors } from './counties.ts';

/** A row as it is read, decimals as text. */
type Read = Readonly<Record<string, string | number | boolean | null>>;

/** Where something stands in the source, and how well it can be read there. */
export interface Cited {
  readonly path: string;
  readonly legibility: string;
}

/** What is read of a section; it cites nothing where nobody has said where its heading stands. */
type PromisedSection = Read & { readonly path: string | null; readonly legibility: string | null };

/** What is read of a target. */
export type PromisedTarget = Read &
  Cited & {
    readonly code: string;
    readonly value: string | null;
    readonly baseline: string | null;
    readonly upperValue: string | null;
    /** Code of the promise of which it is a part. */
    readonly partOf: string | null;
    readonly kind: string;
    readonly aggregation: string;
    readonly areaCode: string | null;
    readonly sectionOrdinal: number | null;
  };

/** What a plan promises, and how it is divided: all that another county's plan of the same kind is made from. */
export interface Promises {
  readonly ancestors: Ancestors;
  readonly plan: Read & { readonly code: string; readonly year: number };
  readonly areas: readonly Read[];
  readonly sections: readonly PromisedSection[];
  readonly targets: readonly PromisedTarget[];
  readonly waypoints: readonly (Read & { readonly targetCode: string; readonly value: string })[];
}

/** Reads what a plan promises; undefined where there is no such plan. */
export async function readPromises(transaction: Transaction, code: string): Promise<Promises | undefined> {
  const read = async <Row extends object>(statement: string) => (await transaction.query<Row>(statement, [code])).rows;
  const [plan] = await read<Promises['plan'] & Ancestors>(planStatement);
  if (!plan) return undefined;
  const { place, parent, grandparent, ...columns } = plan;
  return {
    ancestors: { place, parent, grandparent },
    plan: columns as Promises['plan'],
    areas: await read(areaStatement),
    sections: await read(sectionStatement),
    targets: await read(targetStatement),
    waypoints: await read(waypointStatement),
  };
}

const planStatement = `
  SELECT plan."code", plan."year", plan."timeZone", plan."dueDays", plan."rules",
    ${thresholdColumns.map((column) => `plan."${column}"::text`).join(', ')},
    place."code" AS place, parent."code" AS parent, grandparent."code" AS grandparent
  FROM "Plan" plan JOIN "Place" place ON place."id" = plan."placeId"
  LEFT JOIN "Place" parent ON parent."id" = place."parentId"
  LEFT JOIN "Place" grandparent ON grandparent."id" = parent."parentId"
  WHERE plan."code" = $1`;

const areaStatement = `
  SELECT area."code", area."ordinal", area."titleZh", area."titleEn"
  FROM "Area" area JOIN "Plan" plan ON plan."id" = area."planId" WHERE plan."code" = $1 ORDER BY area."ordinal"`;

const sectionStatement = `
  SELECT section."ordinal", section."titleZh", section."titleEn", section."titleBy", area."code" AS "areaCode",
    citation."path", citation."legibility"
  FROM "Section" section JOIN "Area" area ON area."id" = section."areaId" JOIN "Plan" plan ON plan."id" = area."planId"
  LEFT JOIN "Citation" citation ON citation."id" = section."citationId"
  WHERE plan."code" = $1 ORDER BY area."ordinal", section."ordinal"`;

const targetStatement = `
  SELECT target."code", target."ordinal", trim_scale(target."value")::text AS value, target."comparator",
    target."commitment", trim_scale(target."baseline")::text AS baseline, to_char(target."deadline", 'YYYY-MM-DD') AS deadline,
    target."course", target."earliest", target."frequency", target."dueDays", target."dueReason", target."january",
    target."headline", target."weight"::text, target."form", trim_scale(target."scope")::text AS scope,
    trim_scale(target."upperValue")::text AS "upperValue", target."reference", trim_scale(target."margin")::text AS margin,
    target."baseYear", target."restatedCommitment", other."code" AS "referenceIndicator", elsewhere."code" AS "referencePlace",
    whole."code" AS "partOf",
    indicator."kind", indicator."aggregation",
    area."code" AS "areaCode", section."ordinal" AS "sectionOrdinal", citation."path", citation."legibility"
  FROM "Target" target JOIN "Plan" plan ON plan."id" = target."planId"
  JOIN "Indicator" indicator ON indicator."id" = target."indicatorId"
  JOIN "Citation" citation ON citation."id" = target."citationId"
  LEFT JOIN "Indicator" other ON other."id" = target."referenceIndicatorId"
  LEFT JOIN "Place" elsewhere ON elsewhere."id" = target."referencePlaceId"
  LEFT JOIN "Target" whole ON whole."id" = target."partOfId"
  LEFT JOIN "Area" area ON area."id" = target."areaId" LEFT JOIN "Section" section ON section."id" = target."sectionId"
  WHERE plan."code" = $1 AND target."division" IS NULL ORDER BY target."ordinal", target."id"`;

const waypointStatement = `
  SELECT target."code" AS "targetCode", way."period", trim_scale(way."value")::text AS value
  FROM "Waypoint" way JOIN "Target" target ON target."id" = way."targetId" JOIN "Plan" plan ON plan."id" = target."planId"
  WHERE plan."code" = $1 ORDER BY target."ordinal", way."period"`;
