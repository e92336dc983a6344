import type { Size } from './sizes.ts';

/** Targets of each plan but those of the county's own: one a section, and four more. */
const targetsEach = 39;

/** Provinces, as the country has them; each county lies directly in one, so that a roll-up is over some ninety. */
const provinces = 31;

/**
 * The statements that make a country around the rows of one county: places, and of each its bureaus, a plan of this county's first year, its
 * figures, and its part of the projects. Whatever the county asks of its own rows touches as many as without the country.
 */
export function countryStatements({ projects, months, counties = 1, own = projects }: Size): readonly string[] {
  if (counties === 1) return [];
  const areas = `ARRAY['industry','projects','innovation','opening-up','urban-rural','common-prosperity','governance']`;
  // Plans: 100 + p of a province, 1000 + c of a county; an area is plan * 7 + a, a section area * 5 + s.
  const plans = `(SELECT 100 + p AS id, 3 + p AS place FROM generate_series(1, ${provinces}) p
    UNION ALL SELECT 1000 + c, 100 + c FROM generate_series(2, ${counties}) c) plans`;
  return [
    `INSERT INTO "Place" (id, code, "nameZh", "nameEn", kind, "parentId") VALUES (3, 'country', '全国', 'Country', 'PROVINCE', NULL)`,
    `INSERT INTO "Place" (id, code, "nameZh", "nameEn", kind, "parentId")
     SELECT 3 + p, 'province-' || p, '第' || p || '省', 'Province ' || p, 'PROVINCE', 3 FROM generate_series(1, ${provinces}) p`,
    `UPDATE "Place" SET "parentId" = 4 WHERE id = 1`,
    `INSERT INTO "Place" (id, code, "nameZh", "nameEn", kind, "parentId")
     SELECT 100 + c, 'county-' || c, '第' || c || '县', 'County ' || c, 'COUNTY', 4 + c % ${provinces} FROM generate_series(2, ${counties}) c`,
    `INSERT INTO "Organisation" (id, code, "nameZh", "nameEn", kind, "placeId")
     SELECT 1000 + c * 10 + k, 'county-' || c || '-bureau-' || k, c || '县第' || k || '局', 'Bureau ' || k || ' of county ' || c, 'BUREAU', 100 + c
     FROM generate_series(2, ${counties}) c, generate_series(0, 9) k`,
    `INSERT INTO "Plan" (id, code, "titleZh", "titleEn", year, "placeId")
     SELECT id, CASE WHEN id < 1000 THEN 'province-' || id - 100 ELSE 'county-' || id - 1000 END, '计划' || id, 'Plan ' || id, 2022, place FROM ${plans}`,
    `INSERT INTO "Area" (id, "planId", code, ordinal, "titleZh", "titleEn")
     SELECT plans.id * 7 + a, plans.id, (${areas})[a], a, '领域' || a, 'Area ' || a FROM ${plans}, generate_series(1, 7) a`,
    `INSERT INTO "Section" (id, "areaId", ordinal, "titleZh", "titleEn")
     SELECT (plans.id * 7 + a) * 5 + s, plans.id * 7 + a, s, '重点' || s, 'Section ' || s
     FROM ${plans}, generate_series(1, 7) a, generate_series(1, 5) s`,
    `INSERT INTO "Measure" (id, "planId", "areaId", "sectionId", code, ordinal, position, "titleZh", "titleEn", "citationId")
     SELECT s.id * 3 + m, a."planId", a.id, s.id, s.id || '/' || m, m, ((a.ordinal - 1) * 5 + s.ordinal - 1) * 3 + m, '举措' || m, 'Measure ' || m, 1 + (s.id + m) % 200
     FROM "Section" s JOIN "Area" a ON a.id = s."areaId", generate_series(1, 3) m WHERE a."planId" > 100`,
    `INSERT INTO "Designation" (id, "planId", "sectionId", code, ordinal, "titleZh", "titleEn", level, stage, commitment, "citationId")
     SELECT s.id, a."planId", s.id, 'title-' || s.id, 1, '称号' || s.id, 'Title ' || s.id, 'PROVINCIAL', 'PLANNED', 'STRIVEN', 1 + s.id % 200
     FROM "Section" s JOIN "Area" a ON a.id = s."areaId" WHERE a."planId" > 100`,
    `INSERT INTO "Target" (id, "planId", "areaId", "sectionId", "indicatorId", code, ordinal, value, comparator, commitment,
       baseline, deadline, headline, "citationId")
     SELECT 10000 + plans.id * 40 + n, plans.id, plans.id * 7 + 1 + (n - 1) % 35 / 5, (plans.id * 7 + 1 + (n - 1) % 35 / 5) * 5 + 1 + (n - 1) % 5, n,
       'indicator.' || n, n, 100 + n + 0.25, 'AT_LEAST', 'ENSURED', 50, date '2022-12-31', n <= 10, 1 + n % 200
     FROM ${plans}, generate_series(1, ${targetsEach}) n`,
    ...inParts(
      `INSERT INTO "Observation" ("targetId", period, "periodEnd", value, "recordedAt", "approvedAt")
       SELECT t.id, to_char(month, 'YYYY-MM'), month::date, m * 3 + t.id % 100 + 0.5, month + interval '5 days',
         CASE WHEN m = ${months} AND t.id % 10 = 0 THEN NULL ELSE month + interval '8 days' END
       FROM "Target" t, generate_series(1, ${months}) m,
         LATERAL (SELECT (t.deadline + interval '1 day' - (${months} - m) * interval '1 month' - interval '1 day')::date AS month) periods
       WHERE t."planId" > 100 AND t.id % PARTS = PART ORDER BY t.id, m`,
    ),
    ...inParts(
      `INSERT INTO "Project" (id, code, "nameZh", "nameEn", stage, key, "totalInvestment", "areaId", "sectionId", "leadId", "placeId")
       SELECT i, 'project-' || i, '项目' || i, 'Project ' || i,
         (ARRAY['PLANNED','PRELIMINARY','STARTED','BUILDING','COMPLETED','SUSPENDED'])[1 + i % 6]::"ProjectStage",
         (i / 6) % 4 = 0, (i::bigint * 7919) % 1000003 + 0.25, area, area * 5 + 1 + i % 5, 1000 + c * 10 + i % 10, 100 + c
       FROM generate_series(${own + 1}, ${projects}) i, LATERAL (SELECT 2 + i % ${counties - 1} AS c) counties,
         LATERAL (SELECT (1000 + c) * 7 + 1 + i % 7 AS area) areas
       WHERE i % PARTS = PART`,
    ),
    ...inParts(
      `INSERT INTO "Milestone" (id, "projectId", ordinal, "titleZh", "titleEn", "dueOn", "reachedOn")
       SELECT (p - 1) * 4 + m, p, m, '节点' || m, 'Milestone ' || m, date '2023-01-31' + m * 60 + p % 30,
         CASE WHEN (p + m) % 3 = 0 THEN date '2023-02-10' + m * 60 + p % 30 END
       FROM generate_series(${own + 1}, ${projects}) p, generate_series(1, 4) m WHERE p % PARTS = PART`,
    ),
  ];
}

/** Millions of rows come in statements of hundreds of thousands: what is told of one statement is held in memory. */
function inParts(statement: string): string[] {
  const parts = 10;
  return Array.from({ length: parts }, (_, part) =>
    statement.replaceAll('PARTS', String(parts)).replaceAll('PART', String(part)),
  );
}
