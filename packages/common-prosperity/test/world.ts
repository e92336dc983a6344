import { join } from 'node:path';
import { loadDataset, plan, readPeriod } from '@plangraph/plan';
import { type Register, registerNames } from '@plangraph/schema';
import { type Bureau, bureau, createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { expect } from 'vitest';
import { commonProsperity } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] } as const;

type Data = Awaited<ReturnType<TestGraph['query']>>['data'];

/** The places of the stories: the plan's county, villages in it, one within a township, and one of another county. */
export const places = { county: 'kaihua', villages: ['near', 'far', 'beneath-a-town'], elsewhere: 'abroad' } as const;

/** The county's data set with those places in it, and the bureau that works there. */
export interface World {
  readonly graph: TestGraph;
  readonly desk: Bureau;
  /** Sends what is to be refused; gives the codes of what is wrong, each with its place. */
  refusal(noun: Register['noun'], verb: 'create' | 'change' | 'move', input: object): Promise<string[]>;
  /** Asks as the public does, and expects an answer by one statement for each root field. */
  ask(document: string): Promise<Data>;
  /** What the graph counts for an indicator of the plan; null for a share or a ratio of nothing. */
  evidenceOf(indicator: string): Promise<string | null>;
}

/** Makes that world. */
export async function countyWorld(): Promise<World> {
  await template('kaihua-2023-common-prosperity', async (database) => {
    await loadDataset({ database, folder, domains: [plan, commonProsperity] });
  });
  const graph = await createTestGraph({ domains: [commonProsperity], from: 'kaihua-2023-common-prosperity' });
  await settle(graph);
  const desk = bureau(graph);
  return {
    graph,
    desk,
    refusal: async (noun, verb, input) => {
      const { [verb]: field } = registerNames(noun);
      const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { sent: ${field}(input: $input) { errors { code path } } }`;
      const given = { input: { idempotencyKey: `${field} ${JSON.stringify(input)}`, ...input } };
      const { data, errors } = await graph.query(document, given, { viewer });
      expect(errors).toBeUndefined();
      return data.sent.errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
    },
    ask: async (document) => {
      graph.forget();
      const { data, errors } = await graph.query(document);
      expect(errors).toBeUndefined();
      expect(graph.statements).toHaveLength(Object.keys(data).length);
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
