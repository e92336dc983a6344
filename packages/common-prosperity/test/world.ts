import { join } from 'node:path';
import { loadDataset, plan, readPeriod } from '@plangraph/plan';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { expect } from 'vitest';
import { commonProsperity } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const viewer: Viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] };

/** The places of the stories: the plan's county, villages in it, one within a township, and one of another county. */
export const places = { county: 'kaihua', villages: ['near', 'far', 'beneath-a-town'], elsewhere: 'abroad' } as const;

type Answer = Awaited<ReturnType<TestGraph['query']>>;

/** The county's data set with those places in it, and what sends verbs to it. */
export interface World {
  readonly graph: TestGraph;
  /** Sends a verb of a register and expects that nothing is wrong; gives the record's id. */
  send(verb: string, record: string, input: object): Promise<string>;
  /** Sends a verb of a register that is to be refused; gives the codes of what is wrong, each with its place. */
  refusal(verb: string, record: string, input: object): Promise<string[]>;
  /** Asks as the public does, and expects an answer by one statement for each root field. */
  ask(document: string): Promise<Answer['data']>;
  /** What the graph counts for an indicator of the plan; null for a share or a ratio of nothing. */
  evidenceOf(indicator: string): Promise<string | null>;
}

/** Makes that world. */
export async function countyWorld(): Promise<World> {
  await template('kaihua-2023-common-prosperity', async (database) => {
    await loadDataset({ database, folder, domains: [plan, commonProsperity] });
  });
  const graph = await createTestGraph({ domains: [commonProsperity], from: 'kaihua-2023-common-prosperity' });
  const { place } = graph.database.prisma;
  const { id } = await place.findUniqueOrThrow({ where: { code: places.county } });
  const make = (code: string, kind: 'VILLAGE' | 'TOWNSHIP' | 'COUNTY', parentId: number | null) =>
    place.create({ data: { code, nameZh: code, nameEn: code, kind, parentId } });
  const town = await make('a-town', 'TOWNSHIP', id);
  for (const code of places.villages) await make(code, 'VILLAGE', code === 'beneath-a-town' ? town.id : id);
  await make(places.elsewhere, 'COUNTY', null);
  let sent = 0;
  const attempt = async (verb: string, record: string, given: object): Promise<Answer['data']> => {
    sent += 1;
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${record} { id } errors { code path } } }`;
    const input = { idempotencyKey: `step-${sent}`, ...given };
    const { data, errors } = await graph.query(document, { input }, { viewer });
    expect(errors).toBeUndefined();
    return data[verb];
  };
  const ask = async (document: string) => {
    graph.forget();
    const { data, errors } = await graph.query(document);
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(Object.keys(data).length);
    return data;
  };
  return {
    graph,
    ask,
    send: async (verb, record, input) => {
      const { [record]: sentRecord, errors } = await attempt(verb, record, input);
      expect(errors, `${verb} ${JSON.stringify(input)}`).toEqual([]);
      return sentRecord?.id;
    },
    refusal: async (verb, record, input) => {
      const { errors } = await attempt(verb, record, input);
      return errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
    },
    evidenceOf: async (indicator) => {
      const data = await ask(`{ plan(code: "kaihua-2023") { target(code: "${indicator}") { evidence { value } } } }`);
      return data.plan.target.evidence.value;
    },
  };
}

/** A period with its last day, as rows state them. */
export function stated(period: string): { period: string; periodEnd: string } {
  const read = readPeriod(period);
  if (!read) throw new Error(`${period} is no period.`);
  return { period, periodEnd: read.lastDay };
}
