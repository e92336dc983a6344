import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatusWorld, statusWorld } from './statusWorld.ts';

let world: StatusWorld;
let first: number;
beforeAll(async () => {
  world = await statusWorld();
  await world.promise('clinics');
  first = await world.report('clinics', '2001-01', '1', '2001-02-02');
});
afterAll(() => world.graph.close());

const run = (sql: string) => world.graph.database.pool.query(sql);

describe('the database itself', () => {
  test.each([
    ['a figure', `"value" = 2`],
    ['its period', `"period" = '2001-02'`],
    ['who reported it', `"submittedById" = NULL`],
    ['when it was recorded', `"recordedAt" = now()`],
    ['when it was approved', `"approvedAt" = "approvedAt" + interval '1 day'`],
    ['that it was approved', `"approvedAt" = NULL`],
    ['whether it was made up', `"synthetic" = true`],
  ])('never lets change %s', async (_, change) => {
    await expect(run(`UPDATE "Observation" SET ${change} WHERE "id" = ${first}`)).rejects.toThrow(/does not change/);
  });

  test.each(['DELETE FROM "Observation"', 'TRUNCATE "Observation" CASCADE'])(
    'never lets anybody %s',
    async (statement) => {
      await expect(run(statement)).rejects.toThrow(/never deleted/);
    },
  );

  test('lets at most one figure of a period count', async () => {
    await expect(world.report('clinics', '2001-01', '2', '2001-02-03', { revision: 2 })).rejects.toThrow(/nique/);
    await world.correct('clinics', '2001-01', '2', '2001-02-03');
    const { rows } = await run('SELECT "revision", "supersededAt" IS NULL AS counts FROM "Observation" ORDER BY 1');
    expect(rows).toEqual([
      { revision: 1, counts: false },
      { revision: 2, counts: true },
    ]);
  });

  test('lets nothing happen before it was recorded', async () => {
    const early = { approvedAt: new Date('2001-01-01T00:00:00Z') };
    await expect(world.report('clinics', '2001-03', '2', '2001-04-03', early)).rejects.toThrow(/moments_check/);
  });
});
