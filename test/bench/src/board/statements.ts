import type { BoardYear } from './rows.ts';

/** What the bare statements are told: the day of the plan, the last month due, and the same as a period. */
export interface BoardDay extends BoardYear {
  readonly today: string;
}

// Written for the rows of the board alone, whose targets are all amounts along a line: what a person would write who knows the
// data and needs no rule for anything else. Each answers with the text of the JSON that the graph answers with.

const standings = ({ year, months, today }: BoardDay) => `
  target_standing AS (
    SELECT target."id", target."ordinal", target."code", target."headline", indicator."nameZh" AS label, area."code" AS area,
      figure."value" IS NULL AS missing, figure."value" / (target."value" * ${months} / 12) AS pace,
      figure."value" - target."value" * ${months} / 12 AS gap, target."value" * ${months} / 12 AS scale, lead."organisationId" AS owner
    FROM "Target" target
    JOIN "Plan" plan ON plan."id" = target."planId" AND plan."code" = 'board'
    JOIN "Indicator" indicator ON indicator."id" = target."indicatorId"
    JOIN "Area" area ON area."id" = target."areaId"
    LEFT JOIN "Observation" figure ON figure."targetId" = target."id" AND figure."period" = '${year}-${String(months).padStart(2, '0')}'
      AND figure."approvedAt" IS NOT NULL AND figure."supersededAt" IS NULL
    LEFT JOIN "Responsibility" lead ON lead."targetId" = target."id" AND lead."role" = 'LEAD'
    WHERE target."division" IS NULL AND target."withdrawnAt" IS NULL
  ), measure_facts AS (
    SELECT measure."id", measure."position" AS ordinal, measure."code", measure."titleZh" AS label, area."code" AS area, measure."leadId" AS owner,
      (SELECT max('${today}'::date - "dueOn") FROM "Checkpoint" WHERE "measureId" = measure."id" AND "reachedOn" IS NULL AND "dueOn" < '${today}') AS late,
      latest."percent", latest."periodEnd", extract(month FROM latest."periodEnd")::int AS month,
      100.0 * (latest."periodEnd" - date '${year - 1}-12-31') / (measure."dueOn" - date '${year - 1}-12-31') AS expected
    FROM "Measure" measure
    JOIN "Plan" plan ON plan."id" = measure."planId" AND plan."code" = 'board'
    JOIN "Area" area ON area."id" = measure."areaId"
    LEFT JOIN LATERAL (SELECT "percent", "periodEnd" FROM "ProgressReport" WHERE "measureId" = measure."id" AND "approvedAt" IS NOT NULL
      AND "supersededAt" IS NULL ORDER BY "periodEnd" DESC LIMIT 1) latest ON true
    WHERE measure."withdrawnAt" IS NULL
  ), promise AS (
    SELECT 'TARGET' AS kind, "id", "ordinal", "code", "label", "area", "headline", "owner",
      CASE WHEN missing THEN 'GREY' WHEN gap > 0 AND gap >= 0.05 * scale THEN 'BLUE' WHEN gap >= 0 THEN 'GREEN' WHEN gap >= -0.05 * scale THEN 'YELLOW'
        WHEN gap >= -0.15 * scale THEN 'ORANGE' ELSE 'RED' END AS colour,
      missing AS silent, trim_scale(round(pace, 6)) AS score
    FROM target_standing
    UNION ALL
    SELECT 'MEASURE', "id", "ordinal", "code", "label", "area", false, "owner",
      CASE WHEN late > 30 THEN 'RED' WHEN late > 0 THEN 'ORANGE' WHEN month IS NULL OR ${months} - month >= 2 THEN 'GREY'
        WHEN percent - expected >= 5 THEN 'BLUE' WHEN percent - expected >= 0 THEN 'GREEN' WHEN percent - expected >= -5 THEN 'YELLOW'
        WHEN percent - expected >= -15 THEN 'ORANGE' ELSE 'RED' END,
      late IS NULL AND (month IS NULL OR ${months} - month >= 2),
      CASE WHEN late IS NULL AND ${months} - month < 2 THEN trim_scale(round((percent - expected) / 100 + 1, 6)) END
    FROM measure_facts
  ), ranked AS (
    SELECT promise.*, CASE WHEN silent THEN 0 ELSE array_position(ARRAY['RED','ORANGE','YELLOW','GREY','GREEN','BLUE'], promise.colour) END AS severity,
      CASE kind WHEN 'TARGET' THEN 0 ELSE 1 END AS rank
    FROM promise
  )`;

/** All promises of the plan, the worst first. */
export const overviewStatement = (day: BoardDay) => `
  WITH ${standings(day)}
  SELECT json_build_object('data', json_build_object('plan', json_build_object('promises', json_agg(json_build_object(
    'kind', ranked.kind, 'code', ranked."code", 'label', label, 'area', area, 'headline', headline, 'colour', colour, 'attainment', score::text,
    'owner', json_build_object('code', organisation."code", 'label', organisation."nameZh"))
    ORDER BY severity, score NULLS LAST, rank, ordinal))))::text AS answer
  FROM ranked LEFT JOIN "Organisation" organisation ON organisation."id" = ranked."owner"`;

/** What a meeting has to know of the plan. */
export const briefingStatement = (day: BoardDay) => `
  WITH ${standings(day)}, shown AS (
    SELECT ranked.*, rtrim(translate(encode(convert_to(CASE ranked.kind WHEN 'TARGET' THEN 'Target' ELSE 'Measure' END || ':' || ranked."id", 'UTF8'), 'base64'), '+/', '-_'), '=') AS global,
      organisation."code" AS bureau, explained."dueOn" AS mended
    FROM ranked LEFT JOIN "Organisation" organisation ON organisation."id" = ranked."owner"
    LEFT JOIN LATERAL (SELECT "dueOn" FROM "Shortfall" WHERE ranked.kind = 'TARGET' AND "Shortfall"."targetId" = ranked."id" ORDER BY "explainedAt" DESC LIMIT 1) explained ON true
  ), open AS (
    SELECT shown.*, duty."dueOn", 0 AS part, extract(month FROM duty."periodEnd")::int AS at, true AS report
    FROM shown JOIN "ReportingDuty" duty ON shown.kind = 'TARGET' AND duty."targetId" = shown."id" AND duty."approvedAt" IS NULL AND duty."withdrawnAt" IS NULL
    UNION ALL
    SELECT shown.*, duty."dueOn", 0, extract(month FROM duty."periodEnd")::int, true
    FROM shown JOIN "ReportingDuty" duty ON shown.kind = 'MEASURE' AND duty."measureId" = shown."id" AND duty."approvedAt" IS NULL AND duty."withdrawnAt" IS NULL
    UNION ALL
    SELECT shown.*, checkpoint."dueOn", 0, checkpoint."ordinal", false
    FROM shown JOIN "Checkpoint" checkpoint ON shown.kind = 'MEASURE' AND checkpoint."measureId" = shown."id" AND checkpoint."reachedOn" IS NULL
    UNION ALL
    SELECT shown.*, measure."dueOn", 1, 0, false FROM shown JOIN "Measure" measure ON shown.kind = 'MEASURE' AND measure."id" = shown."id"
    UNION ALL
    SELECT shown.*, mended, 2, 0, false FROM shown WHERE mended IS NOT NULL AND colour IN ('RED', 'ORANGE')
  ), overdue AS (SELECT * FROM open WHERE "dueOn" < '${day.today}')
  SELECT json_build_object('data', json_build_object('plan', json_build_object('briefing', json_build_object(
    'due', (SELECT coalesce(json_agg(json_build_object('promise', json_build_object('id', global, 'label', label), 'organisation', json_build_object('code', bureau), 'dueOn', "dueOn")), '[]')
      FROM (SELECT * FROM open WHERE "dueOn" BETWEEN '${day.today}' AND '${day.today}'::date + 30 ORDER BY "dueOn", rank, ordinal, part, at LIMIT 100) each),
    'overdue', (SELECT coalesce(json_agg(json_build_object('promise', json_build_object('id', global, 'label', label), 'organisation', json_build_object('code', bureau), 'dueOn', "dueOn", 'days', '${day.today}'::date - "dueOn")), '[]')
      FROM (SELECT * FROM overdue ORDER BY "dueOn", rank, ordinal, part, at LIMIT 100) each),
    'unexplained', (SELECT coalesce(json_agg(json_build_object('promise', json_build_object('id', global, 'label', label), 'status', json_build_object('colour', colour), 'organisation', json_build_object('code', bureau))), '[]')
      FROM (SELECT * FROM shown WHERE mended IS NULL AND colour IN ('RED', 'ORANGE') ORDER BY severity, coalesce(score, 0), rank, ordinal LIMIT 100) each),
    'silent', (SELECT coalesce(json_agg(json_build_object('organisation', json_build_object('code', bureau, 'name', "nameZh"), 'since', since, 'owed', owed) ORDER BY owed DESC, since, first), '[]')
      FROM (SELECT bureau, min("dueOn") AS since, count(*) AS owed, (array_agg(rank * 1000000 + ordinal ORDER BY "dueOn", rank, ordinal))[1] AS first FROM overdue WHERE report GROUP BY bureau ORDER BY owed DESC, since, first LIMIT 100) each
      JOIN "Organisation" ON "code" = bureau)))))::text AS answer`;

/** Areas, sections and targets of the plan as they were at a moment ($1), with the three latest figures that were approved by then. */
export const dashboardStatement = `
  SELECT json_build_object('data', json_build_object('plan', json_build_object('code', plan."code", 'title', plan."titleZh", 'areas',
    (SELECT coalesce(json_agg(json_build_object('code', area."code", 'title', area."titleZh", 'sections',
      (SELECT coalesce(json_agg(json_build_object('ordinal', section."ordinal", 'title', section."titleZh", 'targets',
        (SELECT coalesce(json_agg(json_build_object('code', target."code", 'value', trim_scale(target."value")::text, 'comparator', target."comparator",
            'commitment', target."commitment", 'deadline', target."deadline", 'observations', json_build_object('nodes',
              (SELECT coalesce(json_agg(json_build_object('period', "period", 'value', trim_scale("value")::text) ORDER BY "periodEnd", "revision"), '[]')
                FROM (SELECT * FROM "Observation" WHERE "targetId" = target."id" AND "approvedAt" <= $1::timestamptz
                  ORDER BY "periodEnd" DESC, "revision" DESC LIMIT 3) figure))) ORDER BY target."ordinal"), '[]')
          FROM ${held('Target')} target WHERE target."sectionId" = section."id" AND target."division" IS NULL AND target."withdrawnAt" IS NULL))
        ORDER BY section."ordinal"), '[]')
        FROM ${held('Section')} section WHERE section."areaId" = area."id"))
      ORDER BY area."ordinal"), '[]')
      FROM ${held('Area')} area WHERE area."planId" = plan."id"))))::text AS answer
  FROM ${held('Plan')} plan WHERE plan."code" = 'board'`;

function held(table: string): string {
  return `(SELECT * FROM history."${table}" WHERE held_since <= $1::timestamptz AND held_until > $1::timestamptz)`;
}
