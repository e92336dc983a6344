import { type Register, registerNames } from '@plangraph/schema';
import { expect } from 'vitest';
import type { TestGraph } from './createTestGraph.ts';

/** A bureau that works on registers by their verbs, and expects that nothing is wrong with what it sends. */
export interface Bureau {
  /** Creates a record and gives its id. */
  create(noun: Register['noun'], row: object): Promise<string>;
  change(noun: Register['noun'], id: string, change: object): Promise<void>;
  move(noun: Register['noun'], id: string, to: string, on: string): Promise<void>;
  retire(noun: Register['noun'], id: string): Promise<void>;
  restore(noun: Register['noun'], id: string): Promise<void>;
  /** What is counted for indicators of a plan, in one operation; null where nothing can be told. */
  evidenceOf<C extends string>(plan: string, indicators: readonly C[]): Promise<Readonly<Record<C, string | null>>>;
}

const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] } as const;

/** The bureau that works on a graph, in the rights of an administrator. */
export function bureau(graph: TestGraph): Bureau {
  let sent = 0;
  const send = async (
    noun: Register['noun'],
    verb: 'create' | 'change' | 'move' | 'retire' | 'restore',
    input: object,
  ) => {
    sent += 1;
    const { [verb]: field, record } = registerNames(noun);
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { done: ${field}(input: $input) { record: ${record} { id } errors { code path message(lang: EN) } } }`;
    const given = { input: { idempotencyKey: `step-${sent}`, ...input } };
    const { data, errors } = await graph.query(document, given, { viewer });
    expect(errors, document).toBeUndefined();
    expect(data.done.errors, `${field} ${JSON.stringify(input)}`).toEqual([]);
    return data.done.record?.id as string;
  };
  return {
    create: (noun, row) => send(noun, 'create', { [registerNames(noun).record]: row }),
    change: async (noun, id, change) => void (await send(noun, 'change', { id, change, reason: '更正' })),
    move: async (noun, id, to, on) => void (await send(noun, 'move', { id, to, on })),
    retire: async (noun, id) => void (await send(noun, 'retire', { id, reason: '重复登记' })),
    restore: async (noun, id) => void (await send(noun, 'restore', { id, reason: '误退' })),
    async evidenceOf(plan, indicators) {
      const asked = indicators.map((code, at) => `t${at}: target(code: "${code}") { evidence { value } }`);
      const { data, errors } = await graph.query(`{ plan(code: "${plan}") { ${asked.join(' ')} } }`);
      expect(errors).toBeUndefined();
      return Object.fromEntries(indicators.map((code, at) => [code, data.plan[`t${at}`].evidence.value])) as never;
    },
  };
}
