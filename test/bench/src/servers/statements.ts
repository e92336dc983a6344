import { aboveStatement, groupsStatement } from './amountStatements.ts';
import { aliasesStatement, aliasValues, levelsStatement } from './deepStatements.ts';
import { momentStatement } from './momentStatement.ts';
import { planStatement } from './planStatement.ts';
import { searchStatement } from './searchStatement.ts';

const exact = (column: string) => `trim_scale(${column})::text`;

/** One statement per workload that returns the whole answer as JSON; also what every peer's answer is compared with. */
export const statements = {
  W1: {
    values: ['code'],
    text: `SELECT json_build_object('code', p.code, 'name', p."nameZh", 'stage', p.stage,
        'totalInvestment', ${exact('p."totalInvestment"')},
        'lead', CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', o."nameZh") END,
        'milestones', (SELECT coalesce(json_agg(json_build_object(
            'title', m."titleZh", 'dueOn', m."dueOn", 'reachedOn', m."reachedOn") ORDER BY m.ordinal), '[]')
          FROM "Milestone" m WHERE m."projectId" = p.id))
      FROM "Project" p LEFT JOIN "Organisation" o ON o.id = p."leadId" WHERE p.code = $1`,
  },
  W2: {
    values: ['code'],
    text: `SELECT json_build_object('code', p.code, 'title', p."titleZh", 'areas',
        (SELECT coalesce(json_agg(json_build_object('code', a.code, 'title', a."titleZh", 'sections',
          (SELECT coalesce(json_agg(json_build_object('ordinal', s.ordinal, 'title', s."titleZh", 'targets',
            (SELECT coalesce(json_agg(json_build_object('code', t.code, 'value', ${exact('t.value')},
                'comparator', t.comparator, 'commitment', t.commitment, 'deadline', t.deadline, 'observations',
              (SELECT coalesce(json_agg(json_build_object('period', o.period, 'value', ${exact('o.value')})), '[]')
                FROM (SELECT period, value FROM "Observation"
                  WHERE "targetId" = t.id AND "approvedAt" IS NOT NULL
                  ORDER BY "periodEnd" DESC, revision DESC LIMIT 3) o)) ORDER BY t.ordinal), '[]')
              FROM "Target" t WHERE t."sectionId" = s.id)) ORDER BY s.ordinal), '[]')
            FROM "Section" s WHERE s."areaId" = a.id)) ORDER BY a.ordinal), '[]')
          FROM "Area" a WHERE a."planId" = p.id))
      FROM "Plan" p WHERE p.code = $1`,
  },
  W3: {
    values: ['stage'],
    text: `SELECT coalesce(json_agg(json_build_object('code', p.code, 'name', p."nameZh", 'stage', p.stage,
        'totalInvestment', ${exact('p."totalInvestment"')},
        'lead', CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', o."nameZh") END,
        'area', CASE WHEN a.id IS NOT NULL THEN json_build_object('code', a.code, 'title', a."titleZh") END)
        ORDER BY p."totalInvestment" DESC, p.id DESC), '[]')
      FROM (SELECT * FROM "Project" WHERE key AND stage = $1::"ProjectStage"
        ORDER BY "totalInvestment" DESC, id DESC LIMIT 50) p
      LEFT JOIN "Organisation" o ON o.id = p."leadId" LEFT JOIN "Area" a ON a.id = p."areaId"`,
  },
  W4: {
    values: [],
    text: `SELECT json_agg(json_build_object('key', stage, 'count', count, 'sum', ${exact('sum')}) ORDER BY stage)
      FROM (SELECT stage, count(*), sum("totalInvestment") FROM "Project" GROUP BY stage) groups`,
  },
  W5: { values: [], text: planStatement },
  W6: { values: ['amount'], text: aboveStatement },
  W7: { values: ['amount'], text: groupsStatement },
  W8: { values: aliasValues, text: aliasesStatement },
  W9: { values: ['code'], text: levelsStatement },
  W10: { values: ['asOf'], text: momentStatement },
  W11: { values: ['text'], text: searchStatement },
} as const;
