import type { EvidenceFrame } from '@plangraph/schema';

/**
 * Within which frame a target's evidence is counted: for the plan's place and year, up to the last day of the period that
 * the latest figure speaks of, so that like is compared with like; up to today while nothing is reported. A promise of several
 * years has none of its own: it is beside the targets of single years.
 */
export const evidenceFrame: EvidenceFrame = {
  reads: ['Plan', 'Indicator', 'Unit', 'Observation'],
  write({ row, value, rows }, { asOf }) {
    const moment = asOf ? value(asOf.toISOString(), 'timestamptz') : null;
    const counts = moment
      ? `"approvedAt" <= ${moment} AND ("supersededAt" IS NULL OR "supersededAt" > ${moment})`
      : '"approvedAt" IS NOT NULL AND "supersededAt" IS NULL';
    const figures = `FROM "Observation" WHERE "targetId" = ${row}."id" AND ${counts}`;
    return `
      SELECT plan."placeId" AS place, plan."year" AS year, unit."factor" AS factor, latest."period" AS period,
        coalesce(latest."periodEnd", least((coalesce(${moment ?? 'NULL'}, now()) AT TIME ZONE plan."timeZone")::date,
          make_date(plan."year", 12, 31))) AS until,
        CASE WHEN indicator."accounting" = 'PER_PERIOD' AND indicator."kind" IN ('COUNT', 'AMOUNT')
          THEN (SELECT sum("value") ${figures} AND "periodEnd" <= latest."periodEnd") ELSE latest."value" END AS reported
      FROM ${rows('Plan')} plan
      JOIN ${rows('Indicator')} indicator ON indicator."id" = ${row}."indicatorId"
      JOIN ${rows('Unit')} unit ON unit."id" = indicator."unitId"
      LEFT JOIN LATERAL (SELECT "period", "periodEnd", "value" ${figures} ORDER BY "periodEnd" DESC LIMIT 1) latest ON true
      WHERE plan."id" = ${row}."planId" AND plan."lastYear" IS NULL`.replace(/\s+/g, ' ');
  },
};
