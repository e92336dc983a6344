import fastify from 'fastify';
import mercurius from 'mercurius';
import { typeDefs } from './handWritten.ts';
import { many, one, read } from './loaders.ts';
import { planLoaders } from './mercuriusPlan.ts';

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
      (
        await read(
          'plan',
          `SELECT id, code, year, "titleZh" AS title, "titleEn", "placeId" FROM "Plan" WHERE code = $1`,
          [code],
        )
      )[0],
  },
};

const loaders = {
  ...planLoaders,
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
    ...planLoaders.Plan,
    areas: many(
      'areas',
      'planId',
      `SELECT id, "planId", code, ordinal, "titleZh" AS title, "titleEn" FROM "Area" WHERE "planId" = ANY($1) ORDER BY "planId", ordinal`,
    ),
  },
  Area: {
    ...planLoaders.Area,
    sections: many(
      'sections',
      'areaId',
      `SELECT id, "areaId", ordinal, "titleZh" AS title FROM "Section" WHERE "areaId" = ANY($1) ORDER BY "areaId", ordinal`,
    ),
  },
  Section: {
    ...planLoaders.Section,
    targets: many(
      'targets',
      'sectionId',
      `SELECT id, "sectionId", "indicatorId", "citationId", code, trim_scale(value)::text AS value, comparator, commitment, deadline::text
       FROM "Target" WHERE "sectionId" = ANY($1) ORDER BY "sectionId", ordinal`,
    ),
  },
  Target: {
    ...planLoaders.Target,
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
