/**
 * How PostGraphile users write an aggregate: a view, in a schema of its own. (Its aggregates plugin has no release for
 * version 5, and counts by DISTINCT.)
 */
export const prepareView = `CREATE SCHEMA IF NOT EXISTS bench;
  CREATE OR REPLACE VIEW bench.project_stages AS
  SELECT stage, count(*)::int AS projects, sum("totalInvestment") AS investment FROM public."Project" GROUP BY stage`;
