import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { typeDefs } from './handWritten.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

type Row = Record<string, unknown> & { readonly id: number };
type Queries = readonly { readonly obj: Row; readonly params: { readonly last?: number } }[];

// Prepared statements, selected columns, dates as text: pg as its users tune it.
async function read(name: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

const project = `id, code, "nameZh" AS name, stage, trim_scale("totalInvestment")::text AS "totalInvestment", "leadId", "areaId"`;

const resolvers = {
  Query: {
    project: async (_: unknown, { code }: { code: string }) =>
      (await read('project', `SELECT ${project} FROM "Project" WHERE code = $1`, [code]))[0],
    projects: (_: unknown, { key, stage, first }: { key: boolean; stage: string; first: number }) =>
      read(
        'projects',
        `SELECT ${project} FROM "Project" p WHERE key = $1 AND stage = $2::"ProjectStage"
         ORDER BY p."totalInvestment" DESC, p.id DESC LIMIT $3`,
        [key, stage, first],
      ),
    stages: () =>
      read(
        'stages',
        `SELECT stage AS key, count(*)::int AS count, trim_scale(sum("totalInvestment"))::text AS sum
         FROM "Project" GROUP BY stage`,
      ),
    plan: async (_: unknown, { code }: { code: string }) =>
      (await read('plan', `SELECT id, code, "titleZh" AS title FROM "Plan" WHERE code = $1`, [code]))[0],
  },
};

/** A loader of the one row to which a key points. */
const one = (name: string, key: string, text: string) => ({
  loader: async (queries: Queries) => {
    const rows = await read(name, text, [queries.map(({ obj }) => obj[key])]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return queries.map(({ obj }) => byId.get(obj[key] as number) ?? null);
  },
  opts: { cache: false },
});

/** A loader of the rows that point here by a key. */
const many = (name: string, key: string, text: string) => ({
  loader: async (queries: Queries) => {
    const last = queries[0]?.params.last;
    const ids = queries.map(({ obj }) => obj.id);
    const rows = await read(name, text, last === undefined ? [ids] : [ids, last]);
    const byParent = new Map<unknown, Row[]>(ids.map((id) => [id, []]));
    for (const row of rows) byParent.get(row[key])?.push(row);
    return ids.map((id) => byParent.get(id));
  },
  opts: { cache: false },
});

const loaders = {
  Project: {
    lead: one('lead', 'leadId', `SELECT id, code, "nameZh" AS name FROM "Organisation" WHERE id = ANY($1)`),
    area: one('area', 'areaId', `SELECT id, code, "titleZh" AS title FROM "Area" WHERE id = ANY($1)`),
    milestones: many(
      'milestones',
      'projectId',
      `SELECT "projectId", "titleZh" AS title, "dueOn"::text, "reachedOn"::text FROM "Milestone"
       WHERE "projectId" = ANY($1) ORDER BY "projectId", ordinal`,
    ),
  },
  Plan: {
    areas: many(
      'areas',
      'planId',
      `SELECT id, "planId", code, "titleZh" AS title FROM "Area" WHERE "planId" = ANY($1) ORDER BY "planId", ordinal`,
    ),
  },
  Area: {
    sections: many(
      'sections',
      'areaId',
      `SELECT id, "areaId", ordinal, "titleZh" AS title FROM "Section" WHERE "areaId" = ANY($1) ORDER BY "areaId", ordinal`,
    ),
  },
  Section: {
    targets: many(
      'targets',
      'sectionId',
      `SELECT id, "sectionId", code, trim_scale(value)::text AS value, comparator, commitment, deadline::text
       FROM "Target" WHERE "sectionId" = ANY($1) ORDER BY "sectionId", ordinal`,
    ),
  },
  Target: {
    observations: many(
      'observations',
      'targetId',
      `SELECT ids.id AS "targetId", o.* FROM unnest($1::int[]) ids(id), LATERAL (
         SELECT period, trim_scale(value)::text AS value FROM "Observation"
         WHERE "targetId" = ids.id AND "approvedAt" IS NOT NULL
         ORDER BY "periodEnd" DESC, revision DESC LIMIT $2) o`,
    ),
  },
};

const app = fastify();
// biome-ignore lint/suspicious/noExplicitAny: the types of loaders ask for generated code.
app.register(mercurius, { schema: typeDefs, resolvers, loaders: loaders as any, jit: 1 });
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
