/** How much a large plan has. */
export const board = { targets: 2_000, measures: 5_000, parts: 20_000, organisations: 40 } as const;

/** The year of the plan, and how many months of it are due. */
export interface BoardYear {
  readonly year: number;
  readonly months: number;
}

/**
 * The statements that fill an empty database with one large plan: every target and part with monthly figures and duties, every
 * measure with monthly progress, duties and two checkpoints. Every 17th target has not reported the last month, every 13th measure has
 * said nothing for long, and every 11th is late with a checkpoint; every tenth target has said why it is behind.
 */
export function boardStatements({ year, months }: BoardYear): readonly string[] {
  const { targets, measures, parts, organisations } = board;
  const perWhole = parts / targets;
  const all = targets + parts;
  const areas = `ARRAY['industry','projects','innovation','opening-up','urban-rural','common-prosperity','governance']`;
  const monthEnd = `(make_date(${year}, m, 1) + interval '1 month - 1 day')::date`;
  const isTold = `(m <= ${months} AND (i % 13 <> 0 OR m < ${months} - 1))`;
  const isMissing = `(t % 17 = 0 AND m = ${months})`;
  return [
    `INSERT INTO "Place" (id, code, "nameZh", "nameEn", kind) VALUES (1, 'kaihua', '开化县', 'Kaihua', 'COUNTY')`,
    `INSERT INTO "Organisation" (id, code, "nameZh", "nameEn", kind, "placeId")
     SELECT i, 'bureau-' || i, '第' || i || '局', 'Bureau ' || i, 'BUREAU', 1 FROM generate_series(1, ${organisations}) i`,
    `INSERT INTO "SourceDocument" (id, code, "titleZh", "titleEn") VALUES (1, 'board', '测试文件', 'Bench document')`,
    `INSERT INTO "Citation" (id, "documentId", path, legibility) VALUES (1, 1, 'area/1', 'CLEAR')`,
    `INSERT INTO "Unit" (id, code, "symbolZh", "symbolEn", base, factor) VALUES (1, 'CNY', '元', 'CNY', 'CNY', 1)`,
    `INSERT INTO "Indicator" (id, code, "nameZh", "nameEn", "unitId", kind, direction, frequency, accounting, aggregation)
     SELECT i, 'indicator.' || i, '指标' || i, 'Indicator ' || i, 1, 'AMOUNT', 'HIGHER_IS_BETTER', 'MONTHLY', 'YEAR_TO_DATE', 'SUM'
     FROM generate_series(1, ${targets}) i`,
    `INSERT INTO "Plan" (id, code, "titleZh", "titleEn", year, "placeId") VALUES (1, 'board', '计划', 'Plan', ${year}, 1)`,
    `INSERT INTO "Area" (id, "planId", code, ordinal, "titleZh", "titleEn")
     SELECT a, 1, (${areas})[a], a, '领域' || a, 'Area ' || a FROM generate_series(1, 7) a`,
    `INSERT INTO "Section" (id, "areaId", ordinal, "titleZh") SELECT s, 1 + s % 7, s, '重点' || s FROM generate_series(1, 35) s`,
    // A whole has its parts behind it; they are of its indicator.
    `INSERT INTO "Target" (id, "planId", "areaId", "sectionId", "indicatorId", code, ordinal, value, comparator, commitment,
       deadline, headline, "citationId", "partOfId", division, "partNameZh")
     SELECT t, 1, 1 + s % 7, s, whole, 'indicator.' || whole || CASE WHEN t > ${targets} THEN '@' || t ELSE '' END, t, 1200, 'AT_LEAST', 'ENSURED',
       make_date(${year}, 12, 31), t <= 10, 1, CASE WHEN t > ${targets} THEN whole END,
       CASE WHEN t > ${targets} THEN 'TOWNSHIP'::"TargetDivision" END, CASE WHEN t > ${targets} THEN '乡镇' || t END
     FROM (SELECT t, CASE WHEN t > ${targets} THEN 1 + (t - ${targets} - 1) / ${perWhole} ELSE t END AS whole, 1 + t % 35 AS s
       FROM generate_series(1, ${all}) t) rows`,
    `INSERT INTO "Responsibility" ("organisationId", role, "targetId") SELECT 1 + t % ${organisations}, 'LEAD', t FROM generate_series(1, ${all}) t`,
    `INSERT INTO "Observation" ("targetId", period, "periodEnd", value, "recordedAt", "approvedAt")
     SELECT t, to_char(make_date(${year}, m, 1), 'YYYY-MM'), ${monthEnd}, round(m * (80 + (t * 7 + m) % 30 + 0.25), 2), ${monthEnd} + 5, ${monthEnd} + 8
     FROM generate_series(1, ${all}) t, generate_series(1, ${months}) m WHERE NOT ${isMissing}`,
    `INSERT INTO "ReportingDuty" ("targetId", period, "periodEnd", "dueOn", "receivedAt", "approvedAt")
     SELECT t, to_char(make_date(${year}, m, 1), 'YYYY-MM'), ${monthEnd}, ${monthEnd} + 10,
       CASE WHEN m <= ${months} AND NOT ${isMissing} THEN ${monthEnd} + 5 END,
       CASE WHEN m <= ${months} AND NOT ${isMissing} THEN ${monthEnd} + 8 END
     FROM generate_series(1, ${all}) t, generate_series(1, 12) m`,
    `INSERT INTO "Measure" (id, "planId", "areaId", "sectionId", code, ordinal, position, "titleZh", "titleEn", "citationId", state, "dueOn", "leadId")
     SELECT i, 1, 1 + s % 7, s, 'measure/' || i, i, i, '举措' || i, 'Measure ' || i, 1, 'UNDER_WAY', make_date(${year}, 12, 31), 1 + i % ${organisations}
     FROM (SELECT i, 1 + i % 35 AS s FROM generate_series(1, ${measures}) i) rows`,
    `INSERT INTO "Checkpoint" ("measureId", ordinal, "titleZh", "titleEn", "dueOn", "reachedOn")
     SELECT i, c, '节点' || c, 'Checkpoint ' || c, CASE c WHEN 1 THEN make_date(${year}, 1, 15) ELSE make_date(${year}, 12, 20) END,
       CASE WHEN c = 1 AND i % 11 <> 0 THEN make_date(${year}, 1, 10) END
     FROM generate_series(1, ${measures}) i, generate_series(1, 2) c`,
    `INSERT INTO "ProgressReport" ("measureId", period, "periodEnd", percent, narrative, "recordedAt", "approvedAt")
     SELECT i, to_char(make_date(${year}, m, 1), 'YYYY-MM'), ${monthEnd}, round(m * (6 + (i * 3 + m) % 30 / 10.0), 2), '进展', ${monthEnd} + 5, ${monthEnd} + 8
     FROM generate_series(1, ${measures}) i, generate_series(1, ${months}) m WHERE ${isTold}`,
    `INSERT INTO "ReportingDuty" ("measureId", period, "periodEnd", "dueOn", "receivedAt", "approvedAt", "recordedAt")
     SELECT i, to_char(make_date(${year}, m, 1), 'YYYY-MM'), ${monthEnd}, ${monthEnd} + 10,
       CASE WHEN ${isTold} THEN ${monthEnd} + 5 END, CASE WHEN ${isTold} THEN ${monthEnd} + 8 END, make_date(${year}, 1, 5)
     FROM generate_series(1, ${measures}) i, generate_series(1, 12) m`,
    `INSERT INTO "Shortfall" ("planId", "targetId", cause, correction, "dueOn", "organisationId", explainer, "explainedAt")
     SELECT 1, t, '原因', '措施', make_date(${year}, 12, 15), 1 + t % ${organisations}, 'somebody', make_date(${year}, 2, 1)
     FROM generate_series(10, ${targets}, 10) t`,
  ];
}
