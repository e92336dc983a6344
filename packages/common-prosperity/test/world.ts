import { loadDataset } from '@plangraph/dataset';
import { readPeriod } from '@plangraph/plan';
import { type Bureau, onDataset, type TestGraph } from '@plangraph/testing';
import { beforeAll, expect } from 'vitest';
import { commonProsperity } from '../src/index.ts';

type Data = Awaited<ReturnType<TestGraph['query']>>['data'];

/** The places of the stories: the plan's county, villages in it, one within a township, and one of another county. */
export const places = { county: 'kaihua', villages: ['near', 'far', 'beneath-a-town'], elsewhere: 'abroad' } as const;

/** The county's data set with those places in it, and the bureau that works there. */
export interface World {
  readonly desk: Bureau;
  /** Asks as the public does, and expects an answer by one statement for each root field. */
  ask(document: string): Promise<Data>;
  /** What the graph counts for an indicator of the plan; null for a share or a ratio of nothing. */
  evidenceOf(indicator: string): Promise<string | null>;
}

/** Makes that world before the tests. */
export function countyWorld(): World {
  const { graph, desk, ask } = onDataset(commonProsperity, { dataset: 'kaihua-2023', loadDataset });
  beforeAll(() => settle(graph()));
  return {
    desk,
    ask: async (document) => {
      graph().forget();
      const data = await ask(document);
      expect(graph().statements).toHaveLength(Object.keys(data).length);
      return data;
    },
    evidenceOf: async (indicator) => (await desk.evidenceOf('kaihua-2023', [indicator]))[indicator] ?? null,
  };
}

async function settle({ database: { prisma } }: TestGraph): Promise<void> {
  const { id } = await prisma.place.findUniqueOrThrow({ where: { code: places.county } });
  const make = (code: string, kind: 'VILLAGE' | 'TOWNSHIP' | 'COUNTY', parentId: number | null) =>
    prisma.place.create({ data: { code, nameZh: code, nameEn: code, kind, parentId } });
  const town = await make('a-town', 'TOWNSHIP', id);
  for (const code of places.villages) await make(code, 'VILLAGE', code === 'beneath-a-town' ? town.id : id);
  await make(places.elsewhere, 'COUNTY', null);
}

/** A period with its last day, as rows state them. */
export function stated(period: string): { period: string; periodEnd: string } {
  const read = readPeriod(period);
  if (!read) throw new Error(`${period} is no period.`);
  return { period, periodEnd: read.lastDay };
}
