import { join } from 'node:path';
import { loadDataset } from '@plangraph/dataset';
import { loadProvince } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, template } from '@plangraph/testing';
import { facts } from './makeRows.ts';
import { type Counties, settle } from './places.ts';

const plan = 'kaihua-2023';

/** The counties of the demo province: in the first of them, everything lies that is asked for. */
export const demoCounties = ['kaihua-demo-county-002', 'kaihua-demo-county-003'] as const;

/** A graph with three counties of the demo province. */
export async function demoProvince() {
  await template('three-counties', async (database) => {
    await loadDataset({ database, folder: join(import.meta.dirname, '../../prisma/seed', plan), domains });
    await loadProvince({ database, domains, plan, counties: 3 });
  });
  return createTestGraph({ domains, from: 'three-counties' });
}

/** Two counties of a city in a database that has nothing else. */
export async function madeUp(): Promise<Counties> {
  const graph = await createTestGraph({ domains });
  const { prisma } = graph.database;
  const named = (code: string) => ({ code, nameZh: code, nameEn: code });
  const city = await prisma.place.create({ data: { ...named('city'), kind: 'CITY' } });
  const county = { kind: 'COUNTY', parentId: city.id } as const;
  const here = await prisma.place.create({ data: { ...named('county'), ...county } });
  const there = await prisma.place.create({ data: { ...named('elsewhere'), ...county } });
  const known = async () => undefined;
  return settle({ graph, city: city.id, here: here.id, there: there.id, known });
}

/** Two counties of the demo province, with all that they promised and did. */
async function demonstrated(): Promise<Counties> {
  const graph = await demoProvince();
  const { prisma, pool } = graph.database;
  const placeOf = (code: string) => prisma.place.findUniqueOrThrow({ where: { code } });
  const [here, there] = [await placeOf(demoCounties[0]), await placeOf(demoCounties[1])];
  const city = await placeOf('quzhou');
  const known = async (model: string) => {
    const path = pathToPlace(model);
    const { table = '', columns = {} } = facts[model] ?? {};
    const conditions = [
      ...(columns.retiredAt ? ['t."retiredAt" IS NULL'] : []),
      ...(path ? [`${endOf(model, path)} IN (SELECT "id" FROM beneath)`] : []),
    ];
    const { rows } = await pool.query(
      `WITH RECURSIVE beneath AS (
         SELECT "id" FROM "Place" WHERE "id" = $1
         UNION SELECT p."id" FROM "Place" p JOIN beneath b ON p."parentId" = b."id")
       SELECT t."id" FROM "${table}" t ${conditions.length ? 'WHERE' : ''} ${conditions.join(' AND ')} ORDER BY t."id" LIMIT 1`,
      [here.id],
    );
    return rows[0]?.id as number | undefined;
  };
  return settle({ graph, city: city.id, here: here.id, there: there.id, known });
}

/** The shortest path of references that a row must have from a model to places; null where there is none. */
function pathToPlace(model: string, most = 4): readonly string[] | null {
  const paths: (readonly string[])[] = [[]];
  for (const path of paths) {
    const end = path.reduce((from, step) => facts[from]?.relations[step]?.model ?? '', model);
    if (end === 'Place' && path.length) return path;
    if (path.length === most) continue;
    for (const [name, { list, nullable, from }] of Object.entries(facts[end]?.relations ?? {})) {
      if (!list && !nullable && from.length) paths.push([...path, name]);
    }
  }
  return null;
}

/** The number of the row at the end of a path, in SQL. */
function endOf(model: string, path: readonly string[], at = 't."id"'): string {
  const [step, ...rest] = path;
  if (step === undefined) return at;
  const { table, columns, relations } = facts[model] ?? {};
  const { from = [], model: next = '' } = relations?.[step] ?? {};
  const own = `(SELECT "${columns?.[from[0] ?? '']?.column}" FROM "${table}" WHERE "id" = ${at})`;
  return endOf(next, rest, own);
}

/** Where the matrix is tested, in words, and what makes it. */
export const grounds: readonly (readonly [string, () => Promise<Counties>])[] = [
  ['two counties made up', madeUp],
  ['two counties of the demo province', demonstrated],
];
