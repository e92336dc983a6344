import { many, one, type Queries, type Row, read } from './loaders.ts';

const target = `id, "sectionId", "indicatorId", "citationId", code, trim_scale(value)::text AS value, comparator, commitment,
  deadline::text`;

/** A page of the targets of an area, and how many there are. */
const areaTargets = {
  loader: async (queries: Queries) => {
    const ids = queries.map(({ obj }) => obj.id);
    const rows = await read(
      'areaTargets',
      `SELECT * FROM (
         SELECT ${target}, "areaId", ordinal, count(*) OVER (PARTITION BY "areaId")::int AS total,
           row_number() OVER (PARTITION BY "areaId" ORDER BY ordinal) AS place
         FROM "Target" WHERE "areaId" = ANY($1)) rows
       WHERE place <= $2 ORDER BY "areaId", ordinal`,
      [ids, queries[0]?.params.first],
    );
    const pages = new Map<unknown, { totalCount: unknown; nodes: Row[] }>(
      ids.map((id) => [id, { totalCount: 0, nodes: [] }]),
    );
    for (const row of rows) {
      const page = pages.get(row.areaId);
      if (!page) continue;
      page.totalCount = row.total;
      page.nodes.push(row);
    }
    return ids.map((id) => pages.get(id));
  },
  opts: { cache: false },
};

/** Loaders of what only the plan on a page asks for. */
export const planLoaders = {
  Plan: {
    place: one('planPlace', 'placeId', `SELECT id, code, "nameEn" AS name, "parentId" FROM "Place" WHERE id = ANY($1)`),
    headlineTargets: many(
      'headlineTargets',
      'planId',
      `SELECT ${target}, "planId" FROM "Target" WHERE "planId" = ANY($1) AND headline ORDER BY "planId", ordinal`,
    ),
  },
  Place: { parent: one('placeParent', 'parentId', `SELECT id, "nameZh" AS name FROM "Place" WHERE id = ANY($1)`) },
  Area: { targets: areaTargets },
  Section: {
    measures: many(
      'measures',
      'sectionId',
      `SELECT id, "sectionId", "citationId", "titleZh" AS title FROM "Measure" WHERE "sectionId" = ANY($1)
       ORDER BY "sectionId", ordinal`,
    ),
    designations: many(
      'designations',
      'sectionId',
      `SELECT id, "sectionId", code, "titleZh" AS title, level, stage FROM "Designation" WHERE "sectionId" = ANY($1)
       ORDER BY "sectionId", ordinal`,
    ),
  },
  Measure: {
    citation: one(
      'measureCitation',
      'citationId',
      `SELECT id, path, legibility, "documentId" FROM "Citation" WHERE id = ANY($1)`,
    ),
  },
  Target: {
    indicator: one(
      'indicator',
      'indicatorId',
      `SELECT id, code, "nameZh" AS name, "nameEn", kind, direction, "unitId" FROM "Indicator" WHERE id = ANY($1)`,
    ),
    citation: one(
      'targetCitation',
      'citationId',
      `SELECT id, path, legibility, "documentId" FROM "Citation" WHERE id = ANY($1)`,
    ),
  },
  Indicator: { unit: one('unit', 'unitId', `SELECT id, code, "symbolZh" AS symbol FROM "Unit" WHERE id = ANY($1)`) },
  Citation: {
    document: one('document', 'documentId', `SELECT id, "titleZh" AS title FROM "SourceDocument" WHERE id = ANY($1)`),
  },
};
