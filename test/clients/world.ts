import { join } from 'node:path';
import { type ClientOptions, type Graph, openGraph } from '@plangraph/client';
import { type Database, openTidings } from '@plangraph/database';
import { loadDataset } from '@plangraph/dataset';
import { findClient, isKey, makeOperatorsKey, noteUse } from '@plangraph/exchange';
import { createLog, domains, readConfig, runGateway } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase, template } from '@plangraph/testing';
import { type BrokenLine, layBrokenLine } from './brokenLine.ts';

/** The whole product on a real socket, at the end of a line that can break. */
export interface World {
  readonly database: Database;
  readonly line: BrokenLine;
  /** A key that may read, and report for the bureau that answers for the promises of `operations.Submit`. */
  readonly key: string;
  /** Opens the graph along the line, with that key. */
  open(options?: Partial<ClientOptions>): Graph;
  close(): Promise<void>;
}

const folder = join(import.meta.dirname, '../../prisma/seed/kaihua-2023');
const settings = {
  PORT: '0',
  NODE_ENV: 'production',
  PLANGRAPH_DATASETS: 'none',
  PLANGRAPH_DRAIN_SECONDS: '0',
  PLANGRAPH_METRICS: 'off',
};

/** Starts a gateway over the first plan. */
export async function openWorld(environment: Readonly<Record<string, string>> = {}): Promise<World> {
  await template('kaihua-2023', async (database) => {
    await loadDataset({ database, folder, domains });
  });
  const database = await scratchDatabase({ from: 'kaihua-2023', poolSize: 6 });
  const organisation = await appointBureau(database);
  const made = await database.prisma.$transaction((inner) =>
    makeOperatorsKey(inner, {
      code: 'client',
      scopes: ['READ', 'REPORT'],
      areas: [],
      organisation,
      days: 30,
    }),
  );
  if (!('key' in made)) throw new Error(made.refusal);
  const { key } = made;
  const tidings = openTidings({ database });
  const gateway = await runGateway({
    config: { ...readConfig({ ...settings, ...environment }), cockpit: false },
    log: createLog('silent'),
    open: async () => ({
      graph: composeGraph({ domains, database, tidings }),
      people: {
        isKey,
        appointmentsOf: async () => [],
        clientOf: (shown: string) => findClient(database.pool, shown),
        noteUse: (of: number) => noteUse(database.pool, of),
      },
      check: () => database.state(),
      close: () => tidings.close(),
    }),
  });
  await gateway.served;
  const line = await layBrokenLine(gateway.url);
  return {
    database,
    line,
    key,
    open: (options = {}) =>
      openGraph({ url: `${line.url}/graphql`, headers: () => ({ authorization: `Bearer ${key}` }), ...options }),
    async close() {
      await line.close();
      await gateway.stop();
      await database.close();
    },
  };
}

/** The source names no bureau, so one answers for what the tests report. */
async function appointBureau({ prisma }: Database): Promise<{ id: number; placeId: number | null }> {
  const { id: placeId } = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
  const own = { code: 'bureau', nameZh: '局', nameEn: 'Bureau', kind: 'BUREAU', placeId } as const;
  const organisation = await prisma.organisation.create({ data: own });
  const reported = { plan: { code: 'kaihua-2023' }, code: { in: ['high-tech-enterprises.new', 'jobs.new'] } };
  for (const { id: targetId } of await prisma.target.findMany({ where: reported }))
    await prisma.responsibility.create({ data: { organisationId: organisation.id, targetId, role: 'LEAD' } });
  return organisation;
}
