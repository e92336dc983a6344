/** How large the plan of `progressRows` is. */
export const progressSize = { targets: 2_000, months: 36 } as const;

/**
 * The statements that fill an empty database with one large plan for 2023: 250 targets in each of eight sections, each
 * with a figure for every month of three years, approved ten days after it was recorded. Every tenth figure was revised
 * a month later. The last month of every twentieth target is not reported.
 */
export function progressRows(): readonly string[] {
  const { targets, months } = progressSize;
  const perSection = targets / 8;
  return [
    `INSERT INTO "Place" ("id", "code", "nameZh", "nameEn", "kind") VALUES (1, 'kaihua', '开化县', 'Kaihua', 'COUNTY')`,
    `INSERT INTO "SourceDocument" ("id", "code", "titleZh", "titleEn") VALUES (1, 'report', '报告', 'Report')`,
    `INSERT INTO "Citation" ("id", "documentId", "path", "legibility") VALUES (1, 1, 'headline/1', 'CLEAR')`,
    `INSERT INTO "Unit" ("id", "code", "symbolZh", "symbolEn", "base", "factor")
     VALUES (1, 'COUNT', '个', '', 'COUNT', 1), (2, 'PERCENT', '%', '%', 'RATIO', 0.01)`,
    `INSERT INTO "Plan" ("id", "code", "titleZh", "titleEn", "year", "placeId")
     VALUES (1, 'kaihua-2023', '计划', 'Plan', 2023, 1)`,
    `INSERT INTO "Area" ("id", "planId", "code", "ordinal", "titleZh", "titleEn")
     SELECT i, 1, 'area-' || i, i, '领域' || i, 'Area ' || i FROM generate_series(1, 7) i`,
    `INSERT INTO "Section" ("id", "areaId", "ordinal", "titleZh", "titleEn")
     SELECT i, least(i, 7), i, '重点' || i, 'Section ' || i FROM generate_series(1, 8) i`,
    `INSERT INTO "Indicator" ("id", "code", "nameZh", "nameEn", "unitId", "kind", "direction", "frequency", "accounting", "aggregation")
     SELECT i, 'indicator.' || i, '指标' || i, 'Indicator ' || i, 1 + (i % 4 = 3)::int,
       (ARRAY['COUNT','AMOUNT','LEVEL','GROWTH'])[1 + i % 4]::"IndicatorKind", 'HIGHER_IS_BETTER', 'MONTHLY', 'YEAR_TO_DATE', 'SUM'
     FROM generate_series(1, ${targets}) i`,
    `INSERT INTO "Target" ("id", "planId", "areaId", "sectionId", "indicatorId", "code", "ordinal", "value", "baseline",
       "comparator", "commitment", "deadline", "headline", "citationId")
     SELECT i, 1, least(section, 7), section, i, 'indicator.' || i, i, 1200 + i % 7, 1000, 'AT_LEAST', 'ENSURED', '2023-12-31', i <= 10, 1
     FROM (SELECT i, (i - 1) / ${perSection} + 1 AS section FROM generate_series(1, ${targets}) i) rows`,
    // In the order in which they came: month by month, so that a target's figures lie far apart.
    `INSERT INTO "Observation" ("targetId", "period", "periodEnd", "value", "revision", "recordedAt", "submittedAt", "approvedAt", "supersededAt")
     SELECT t, to_char(month, 'YYYY-MM'), (month + interval '1 month - 1 day')::date, 100 * extract(month FROM month) + (t * 37 + m) % 90 - 30,
       1, later + interval '1 day', later + interval '1 day', later + interval '8 days',
       CASE WHEN (t + m) % 10 = 0 THEN later + interval '38 days' END
     FROM generate_series(1, ${months}) m, generate_series(1, ${targets}) t,
       LATERAL (SELECT timestamptz '2021-01-01Z' + (m - 1) * interval '1 month' AS month, timestamptz '2021-01-01Z' + m * interval '1 month' AS later) moments
     WHERE NOT (m = ${months} AND t % 20 = 0) ORDER BY m, t`,
    `INSERT INTO "Observation" ("targetId", "period", "periodEnd", "value", "revision", "reason", "recordedAt", "submittedAt", "approvedAt")
     SELECT "targetId", "period", "periodEnd", "value" + 5, 2, 'Counted again.', "supersededAt", "supersededAt", "supersededAt"
     FROM "Observation" WHERE "supersededAt" IS NOT NULL ORDER BY "supersededAt", "targetId"`,
  ];
}
