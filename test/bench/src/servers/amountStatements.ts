/** Fifty projects from an amount on, and how many lie above it. */
export const aboveStatement = `SELECT json_build_object(
    'totalCount', (SELECT count(*) FROM "Project" WHERE "totalInvestment" > $1::numeric),
    'nodes', (SELECT coalesce(json_agg(json_build_object('code', p.code, 'name', p."nameZh", 'stage', p.stage,
        'totalInvestment', trim_scale(p."totalInvestment")::text) ORDER BY p."totalInvestment", p.id), '[]')
      FROM (SELECT * FROM "Project" WHERE "totalInvestment" > $1::numeric
        ORDER BY "totalInvestment", id LIMIT 50) p))`;

/** Count and investment by stage of the projects above an amount. */
export const groupsStatement = `SELECT json_agg(json_build_object('key', stage, 'count', count, 'sum', trim_scale(sum)::text) ORDER BY stage)
  FROM (SELECT stage, count(*), sum("totalInvestment") FROM "Project" WHERE "totalInvestment" > $1::numeric GROUP BY stage) groups`;
