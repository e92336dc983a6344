import { createHash } from 'node:crypto';
import type { Database } from '@plangraph/database';
import { loadDataset } from '@plangraph/dataset';
import { plan } from '@plangraph/plan';
import { type Domain, defineDomain } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { other } from './seeds.ts';

/** The spine, and seven areas that add nothing to a demonstration but the bureau that reports on them. */
export const domains: readonly Domain[] = [
  plan,
  ...['industry', 'projects', 'innovation', 'opening-up', 'urban-rural', 'common-prosperity', 'governance'].map((id) =>
    defineDomain({
      id,
      types() {},
      demo: {
        bureau: { code: id, nameZh: `示例${id}`, nameEn: `Demo ${id}` },
        denominators: { 'key-projects.start-rate': '163', 'villages-over-500k.share': '255' },
      },
    }),
  ),
];

/** Every synthetic row of every table, but for the numbers that sequences gave; and how many there are. */
export async function digestOf({ pool }: Database): Promise<{ digest: string; rows: number }> {
  const { rows: tables } = await pool.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'synthetic' ORDER BY 1`,
  );
  const hash = createHash('sha256');
  let count = 0;
  for (const { name } of tables) {
    const { rows } = await pool.query(
      `SELECT row_to_json(t)::text AS text FROM "${name}" t WHERE "synthetic" ORDER BY "id"`,
    );
    count += rows.length;
    for (const { text } of rows) hash.update(`${name} ${text}\n`);
  }
  return { digest: hash.digest('hex'), rows: count };
}

/** A database with the tiny second plan and one real figure. */
export async function withRealFigure(): Promise<Database> {
  const database = await scratchDatabase();
  await loadDataset({ database, folder: other, domains: [plan] });
  const target = await database.prisma.target.findFirstOrThrow();
  await database.prisma.observation.create({
    data: { targetId: target.id, period: '2024-Q1', periodEnd: new Date('2024-03-31'), value: 1 },
  });
  return database;
}
