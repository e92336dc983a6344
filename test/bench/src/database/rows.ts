import { countryStatements } from './country.ts';
import { type Size, targetsPerPlan } from './sizes.ts';

/**
 * The statements that fill an empty database, each a set. Ids are written out, so that rows find one another by
 * arithmetic; amounts are all different, so that an order by them is total; every tenth target's last figure waits for
 * approval, so that a reader without the policy is found out.
 */
export function rowStatements(size: Size): readonly string[] {
  const { targets, months, own: projects = size.projects } = size;
  const plans = Math.ceil(targets / targetsPerPlan);
  const areas = `ARRAY['industry','projects','innovation','opening-up','urban-rural','common-prosperity','governance']`;
  return [
    `INSERT INTO "Place" (id, code, "nameZh", "nameEn", kind, "parentId") VALUES
       (1, 'quzhou', '衢州市', 'Quzhou', 'CITY', NULL), (2, 'kaihua', '开化县', 'Kaihua', 'COUNTY', 1)`,
    `INSERT INTO "Organisation" (id, code, "nameZh", "nameEn", kind, "placeId")
     SELECT i, 'bureau-' || i, '第' || i || '局', 'Bureau ' || i, 'BUREAU', 2 FROM generate_series(1, 40) i`,
    `INSERT INTO "SourceDocument" (id, code, "titleZh", "titleEn") VALUES (1, 'bench', '测试文件', 'Bench document')`,
    `INSERT INTO "Citation" (id, "documentId", path, legibility)
     SELECT i, 1, 'area/' || i, 'CLEAR' FROM generate_series(1, 200) i`,
    `INSERT INTO "Unit" (id, code, "symbolZh", "symbolEn", base, factor)
     VALUES (1, 'COUNT', '个', '', 'COUNT', 1), (2, 'CNY_100M', '亿元', 'CNY 100m', 'CNY', 100000000)`,
    `INSERT INTO "Indicator" (id, code, "nameZh", "nameEn", "unitId", kind, direction, frequency, accounting, aggregation)
     SELECT i, 'indicator.' || i, '指标' || i, 'Indicator ' || i, 1 + i % 2,
       CASE i % 2 WHEN 0 THEN 'COUNT' ELSE 'AMOUNT' END::"IndicatorKind", 'HIGHER_IS_BETTER', 'MONTHLY', 'YEAR_TO_DATE', 'SUM'
     FROM generate_series(1, ${targetsPerPlan}) i`,
    `INSERT INTO "Plan" (id, code, "titleZh", "titleEn", year, "placeId")
     SELECT i, CASE i WHEN 1 THEN 'kaihua-2023' ELSE 'plan-' || i END, '计划' || i, 'Plan ' || i, 2024 - i % 20 - 1, 2
     FROM generate_series(1, ${plans}) i`,
    `INSERT INTO "Area" (id, "planId", code, ordinal, "titleZh", "titleEn")
     SELECT (p - 1) * 7 + a, p, (${areas})[a], a, '领域' || a, 'Area ' || a
     FROM generate_series(1, ${plans}) p, generate_series(1, 7) a`,
    `INSERT INTO "Section" (id, "areaId", ordinal, "titleZh", "titleEn")
     SELECT (a - 1) * 5 + s, a, s, '重点' || s, 'Section ' || s
     FROM generate_series(1, ${plans * 7}) a, generate_series(1, 5) s`,
    `INSERT INTO "Measure" (id, "planId", "areaId", "sectionId", code, ordinal, position, "titleZh", "titleEn", "citationId")
     SELECT (s - 1) * 3 + m, (s - 1) / 35 + 1, (s - 1) / 5 + 1, s, s || '/' || m, m, (s - 1) % 35 * 3 + m, '举措' || m, 'Measure ' || m, 1 + (s + m) % 200
     FROM generate_series(1, ${plans * 35}) s, generate_series(1, 3) m`,
    `INSERT INTO "Designation" (id, "planId", "sectionId", code, ordinal, "titleZh", "titleEn", level, stage, commitment, "citationId")
     SELECT s, (s - 1) / 35 + 1, s, 'title-' || s, 1, '称号' || s, 'Title ' || s, 'PROVINCIAL', 'PLANNED', 'STRIVEN', 1 + s % 200
     FROM generate_series(1, ${plans * 35}) s`,
    `INSERT INTO "Target" (id, "planId", "areaId", "sectionId", "indicatorId", code, ordinal, value, comparator, commitment,
       baseline, deadline, headline, "citationId")
     SELECT t, (t - 1) / 175 + 1, (t - 1) / 25 + 1, (t - 1) / 5 + 1, n, 'indicator.' || n, n, 100 + n + 0.25, 'AT_LEAST', 'ENSURED',
       50, make_date(2024 - ((t - 1) / 175 + 1) % 20 - 1, 12, 31), n <= 10, 1 + n % 200
     FROM (SELECT t, (t - 1) % 175 + 1 AS n FROM generate_series(1, ${targets}) t) rows`,
    `INSERT INTO "Observation" ("targetId", period, "periodEnd", value, "recordedAt", "approvedAt")
     SELECT t.id, to_char(month, 'YYYY-MM'), month::date, m * 3 + t.id % 100 + 0.5, month + interval '5 days',
       CASE WHEN m = ${months} AND t.id % 10 = 0 THEN NULL ELSE month + interval '8 days' END
     FROM "Target" t, generate_series(1, ${months}) m,
       LATERAL (SELECT (t.deadline + interval '1 day' - (${months} - m) * interval '1 month' - interval '1 day')::date AS month) periods
     ORDER BY t.id, m`,
    `INSERT INTO "Project" (id, code, "nameZh", "nameEn", stage, key, "totalInvestment", "areaId", "sectionId", "leadId", "placeId")
     SELECT i, 'project-' || i, '项目' || i, 'Project ' || i,
       (ARRAY['PLANNED','PRELIMINARY','STARTED','BUILDING','COMPLETED','SUSPENDED'])[1 + i % 6]::"ProjectStage",
       (i / 6) % 4 = 0, (i::bigint * 7919) % 1000003 + 0.25, 1 + i % 7, 1 + i % 35, 1 + i % 40, 2
     FROM generate_series(1, ${projects}) i`,
    `INSERT INTO "Milestone" (id, "projectId", ordinal, "titleZh", "titleEn", "dueOn", "reachedOn")
     SELECT (p - 1) * 4 + m, p, m, '节点' || m, 'Milestone ' || m, date '2023-01-31' + m * 60 + p % 30,
       CASE WHEN (p + m) % 3 = 0 THEN date '2023-02-10' + m * 60 + p % 30 END
     FROM generate_series(1, ${projects}) p, generate_series(1, 4) m`,
    ...countryStatements(size),
  ];
}
