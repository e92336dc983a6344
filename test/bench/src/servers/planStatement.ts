const targetRow = `json_build_object('code', t.code, 'value', trim_scale(t.value)::text, 'comparator', t.comparator,
  'commitment', t.commitment, 'deadline', t.deadline,
  'indicator', json_build_object('code', i.code, 'name', i."nameZh", 'nameEn', i."nameEn", 'kind', i.kind,
    'direction', i.direction, 'unit', json_build_object('code', u.code, 'symbol', u."symbolZh")),
  'citation', json_build_object('path', c.path, 'legibility', c.legibility,
    'document', json_build_object('title', d."titleZh")))`;

const targets = (where: string) => `FROM "Target" t JOIN "Indicator" i ON i.id = t."indicatorId"
  JOIN "Unit" u ON u.id = i."unitId" JOIN "Citation" c ON c.id = t."citationId"
  JOIN "SourceDocument" d ON d.id = c."documentId" WHERE ${where} ORDER BY t.ordinal`;

const list = (row: string, from: string) =>
  `(SELECT coalesce(json_agg(rows.r), '[]') FROM (SELECT ${row} AS r ${from}) rows)`;

/** The plan on a page as one statement that returns the whole answer as JSON. */
export const planStatement = `SELECT json_build_object('code', p.code, 'year', p.year, 'title', p."titleZh", 'titleEn', p."titleEn",
  'place', (SELECT json_build_object('code', o.code, 'name', o."nameEn", 'parent',
      (SELECT json_build_object('name', m."nameZh") FROM "Place" m WHERE m.id = o."parentId"))
    FROM "Place" o WHERE o.id = p."placeId"),
  'headlineTargets', ${list(targetRow, targets('t."planId" = p.id AND t.headline'))},
  'areas', ${list(
    `json_build_object('code', a.code, 'ordinal', a.ordinal, 'title', a."titleZh", 'titleEn', a."titleEn",
      'targets', json_build_object('totalCount', (SELECT count(*) FROM "Target" t WHERE t."areaId" = a.id),
        'nodes', ${list(targetRow, `${targets('t."areaId" = a.id')} LIMIT 50`)}),
      'sections', ${list(
        `json_build_object('ordinal', s.ordinal, 'title', s."titleZh",
          'measures', ${list(
            `json_build_object('title', m."titleZh",
              'citation', json_build_object('path', c.path, 'legibility', c.legibility))`,
            `FROM "Measure" m JOIN "Citation" c ON c.id = m."citationId" WHERE m."sectionId" = s.id ORDER BY m.ordinal`,
          )},
          'targets', ${list(
            `json_build_object('code', t.code)`,
            `FROM "Target" t WHERE t."sectionId" = s.id ORDER BY t.ordinal`,
          )},
          'designations', ${list(
            `json_build_object('code', g.code, 'title', g."titleZh", 'level', g.level, 'stage', g.stage)`,
            `FROM "Designation" g WHERE g."sectionId" = s.id ORDER BY g.ordinal`,
          )})`,
        `FROM "Section" s WHERE s."areaId" = a.id ORDER BY s.ordinal`,
      )})`,
    `FROM "Area" a WHERE a."planId" = p.id ORDER BY a.ordinal`,
  )})
  FROM "Plan" p WHERE p.code = 'kaihua-2023'`;
