import { aliases } from '../workloads.ts';

/** The names of the values of the workload of aliases. */
export const aliasValues = Array.from({ length: aliases }, (_, index) => `c${index + 1}`);

/** Projects by their codes, each under its own alias: read together. */
export const aliasesStatement = `SELECT json_object_agg('p' || place, json_build_object('code', p.code, 'name', p."nameZh",
    'totalInvestment', trim_scale(p."totalInvestment")::text,
    'lead', CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code) END))
  FROM unnest(ARRAY[${aliasValues.map((_, index) => `$${index + 1}`).join(', ')}]::text[]) WITH ORDINALITY asked(code, place)
  JOIN "Project" p ON p.code = asked.code LEFT JOIN "Organisation" o ON o.id = p."leadId"`;

/** A project, its lead, five projects of that, their areas, sections and measures. */
export const levelsStatement = `SELECT json_build_object('code', p.code, 'lead', CASE WHEN o.id IS NOT NULL THEN
    json_build_object('code', o.code, 'name', o."nameZh", 'ledProjects',
      (SELECT coalesce(json_agg(json_build_object('code', l.code, 'area', CASE WHEN a.id IS NOT NULL THEN
          json_build_object('code', a.code, 'title', a."titleZh", 'sections',
            (SELECT coalesce(json_agg(json_build_object('ordinal', s.ordinal, 'title', s."titleZh", 'measures',
              (SELECT coalesce(json_agg(json_build_object('title', m."titleZh") ORDER BY m.ordinal), '[]')
                FROM "Measure" m WHERE m."sectionId" = s.id)) ORDER BY s.ordinal), '[]')
              FROM "Section" s WHERE s."areaId" = a.id)) END) ORDER BY l.code, l.id), '[]')
        FROM (SELECT * FROM "Project" WHERE "leadId" = o.id ORDER BY code, id LIMIT 5) l
        LEFT JOIN "Area" a ON a.id = l."areaId")) END)
  FROM "Project" p LEFT JOIN "Organisation" o ON o.id = p."leadId" WHERE p.code = $1`;
