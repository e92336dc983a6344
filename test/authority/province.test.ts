import { factsOf } from '@plangraph/rows';
import type { Register, Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from './globalIds.ts';
import { demoCounties as counties, demoProvince } from './grounds.ts';
import { ask, probesOf, type Verb } from './probes.ts';
import { someOf } from './someOf.ts';

/** How many registers are asked at the same time. */
const together = 4;

let graph: TestGraph;
beforeAll(async () => {
  graph = await demoProvince();
  const { database } = graph;
  const city = await database.prisma.place.findUniqueOrThrow({ where: { code: 'quzhou' } });
  const names = { nameZh: '市政府办', nameEn: 'City office' };
  await database.prisma.organisation.create({ data: { code: 'city', ...names, kind: 'GOVERNMENT', placeId: city.id } });
}, 300_000);
afterAll(() => graph?.close());

const query = async (text: string, values: unknown[] = []) => (await graph.database.pool.query(text, values)).rows;

/** The number of the row at the end of a path, in SQL of the test's own. */
function endOf(noun: string, path: string, at: string): string {
  const [step = '', ...rest] = path.split('.');
  const { relations, columns } = factsOf(noun);
  const { from = [], model = '' } = relations[step] ?? {};
  const column = `"${columns[from[0] ?? '']?.column}"`;
  const own = `(SELECT ${column} FROM "${factsOf(noun).table}" WHERE "id" = ${at})`;
  return rest.length ? endOf(model, rest.join('.'), own) : own;
}

interface Record {
  readonly id: number;
  readonly owners: readonly number[];
  readonly serves: readonly number[];
}

/** A record of a register that lies in a county or beneath, with who leads it and what it serves; null where there is none. */
async function recordIn({ noun, belongs }: Register, county: string): Promise<Record | null> {
  if (!belongs.place || belongs.isShared) return null;
  const all = (paths: readonly string[]) =>
    `ARRAY[${paths.map((path) => endOf(noun, path, 't."id"')).join(', ')}]::int[]`;
  const { table, columns } = factsOf(noun);
  const [found] = await query(
    `WITH RECURSIVE beneath AS (
       SELECT "id" FROM "Place" WHERE "code" = $1
       UNION SELECT p."id" FROM "Place" p JOIN beneath b ON p."parentId" = b."id")
     SELECT t."id", ${all(belongs.owners)} AS owners, ${all(belongs.serves.map(({ path }) => path))} AS serves
     FROM "${table}" t WHERE ${endOf(noun, belongs.place, 't."id"')} IN (SELECT "id" FROM beneath)
     ${columns.retiredAt ? 'AND t."retiredAt" IS NULL' : ''} ORDER BY t."id" LIMIT 1`,
    [county],
  );
  const known = (list: readonly (number | null)[]) => list.filter((each) => each !== null);
  return found ? { id: found.id, owners: known(found.owners), serves: known(found.serves) } : null;
}

/** Who has a part in a county: its organisations, each with the areas for which it is responsible there, and what it is charged with. */
async function bureausOf(county: string) {
  return (await query(
    `SELECT o."id", o."code",
       coalesce(array_agg(DISTINCT a."code") FILTER (WHERE a."id" IS NOT NULL), '{}') AS areas,
       coalesce(array_agg(DISTINCT coalesce(r."targetId", r."measureId")) FILTER (WHERE r."id" IS NOT NULL), '{}') AS charges
     FROM "Organisation" o JOIN "Place" p ON p."id" = o."placeId"
     LEFT JOIN "Responsibility" r ON r."organisationId" = o."id" AND r."role" IN ('LEAD', 'RESPONSIBLE')
     LEFT JOIN "Target" t ON t."id" = r."targetId" LEFT JOIN "Measure" m ON m."id" = r."measureId"
     LEFT JOIN "Section" s ON s."id" = m."sectionId" LEFT JOIN "Area" a ON a."id" = coalesce(t."areaId", s."areaId")
     WHERE p."code" = $1 GROUP BY o."id" ORDER BY o."id"`,
    [county],
  )) as { id: number; code: string; areas: string[]; charges: number[] }[];
}

const viewer = (organisation: string | null, role: string): Viewer => ({
  subject: `${role} of ${organisation}`,
  organisation,
  roles: [role],
});

it('keeps two counties of the demo province apart: every verb of every register, asked by every bureau of both, their city and nobody’s', async () => {
  const wrong: string[] = [];
  const [here, there] = [await bureausOf(counties[0]), await bureausOf(counties[1])];
  expect(Math.min(here.length, there.length)).toBeGreaterThan(5);
  let [cells, let_, records] = [0, 0, 0];
  const judgeRegister = async ([noun, register]: readonly [string, Register]) => {
    const record = await recordIn(register, counties[0]);
    if (!record) return;
    records += 1;
    const probes = [...probesOf(graph.schema, register, globalId(noun, record.id), {})]
      .filter(([verb]) => verb !== 'create')
      .map(([verb, probe]) => {
        const input = verb === 'handOver' ? { ...probe.input, to: here[0]?.code } : probe.input;
        return [verb, { ...probe, input }] as const;
      });
    const judge = async (who: Viewer, right: (verb: Verb) => string) => {
      const send = (document: string, variables: object) => graph.query(document, { ...variables }, { viewer: who });
      const told = await ask(
        send as never,
        probes.map(([, probe]) => probe),
      );
      for (const [at, [verb, { mutation }]] of probes.entries()) {
        const needed: readonly string[] = register.verbs.get(verb) ?? [];
        const should = needed.includes(who.roles[0] ?? '') ? right(verb) : 'FORBIDDEN';
        cells += 1;
        if (told[at] === 'MAY') let_ += 1;
        if (told[at] !== should) wrong.push(`${mutation} by ${who.subject}: ${told[at]}, not ${should}`);
      }
    };
    const { area } = register;
    for (const { id, code: own, areas, charges } of here) {
      const isHis =
        record.owners.includes(id) ||
        record.serves.some((each) => charges.includes(each)) ||
        (record.owners.length === 0 && area !== null && areas.includes(area));
      await judge(viewer(own, 'reporter'), () => (isHis ? 'MAY' : 'NOT_YOURS'));
    }
    for (const { code: other } of there) await judge(viewer(other, 'reporter'), () => 'NOT_YOURS');
    const [office, far] = [here[0]?.code ?? '', there[0]?.code ?? ''];
    for (const whose of [office, 'city', null]) await judge(viewer(whose, 'administrator'), () => 'MAY');
    const stranger = (verb: Verb) => (verb === 'restore' ? 'OTHER_PLACE' : 'NOT_YOURS');
    await judge(viewer(far, 'administrator'), stranger);
    await judge(viewer('nobody', 'administrator'), () => 'UNKNOWN_ORGANISATION');
    await judge(viewer(null, 'reporter'), () => 'NO_ORGANISATION');
  };
  const all = someOf([...graph.registers], 'bureaus');
  for (let from = 0; from < all.length; from += together) {
    await Promise.all(all.slice(from, from + together).map(judgeRegister));
  }
  expect(wrong).toEqual([]);
  expect(records).toBeGreaterThan(all.length / 2);
  expect(cells).toBeGreaterThan(records * 60);
  expect(let_).toBeGreaterThan(records * 5);
}, 600_000);

it('shows a city the approved figures of its counties, and none of their drafts', async () => {
  const { prisma } = graph.database;
  const [target] = await query(
    `SELECT t."id", t."planId" FROM "Target" t JOIN "Plan" p ON p."id" = t."planId" JOIN "Place" l ON l."id" = p."placeId"
     WHERE l."code" = $1 AND t."code" = 'jobs.new'`,
    [counties[0]],
  );
  const [bureau] = await bureausOf(counties[0]);
  const about = { targetId: target.id, period: '2023-12', periodEnd: new Date('2023-12-31'), value: 7777 };
  const draft = await prisma.submission.create({
    data: {
      planId: target.planId,
      organisationId: bureau?.id ?? 0,
      period: '2023-12',
      submitter: 'li',
      state: 'DRAFT',
    },
  });
  await prisma.observation.create({
    data: { ...about, submissionId: draft.id, submittedById: bureau?.id ?? 0, revision: 99 },
  });
  const seen = async (organisation: string, role: string) => {
    const plan = `${counties[0]}-2023`;
    const document = `{ plan(code: "${plan}") { target(code: "jobs.new") { observations(first: 200) { nodes { value } } } } }`;
    const { data, errors } = await graph.query(document, {}, { viewer: viewer(organisation, role) });
    expect(errors).toBeUndefined();
    return data.plan.target.observations.nodes.map(({ value }: { value: string }) => value) as string[];
  };
  for (const [organisation, role] of [
    ['city', 'reader'],
    ['city', 'approver'],
  ] as const) {
    const values = await seen(organisation, role);
    expect(values.length).toBeGreaterThan(5);
    expect(values).not.toContain('7777');
  }
  expect(await seen(bureau?.code ?? '', 'reader')).toContain('7777');
}, 60_000);
