import { type Register, registerNames } from '@plangraph/schema';
import { expect } from 'vitest';
import type { Answer } from './answer.ts';
import type { TestGraph } from './createTestGraph.ts';
import { sendMutation } from './sendMutation.ts';

type Noun = Register['noun'];
type Verb = 'create' | 'change' | 'move' | 'retire' | 'restore';

/** A bureau that works on registers by their verbs, and expects that nothing is wrong with what it sends. */
export interface Bureau {
  /** Creates a record and gives its id. */
  create(noun: Noun, row: object): Promise<string>;
  change(noun: Noun, id: string, change: object): Promise<void>;
  move(noun: Noun, id: string, to: string, on: string): Promise<void>;
  retire(noun: Noun, id: string): Promise<void>;
  restore(noun: Noun, id: string): Promise<void>;
  /** Sends what is to be refused; gives the codes of what is wrong, each with its place. */
  refusal(noun: Noun, verb: Verb, input: object): Promise<string[]>;
  /** Asks in its own rights, and expects an answer without errors. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer['data']>;
  /** What is counted for indicators of a plan, in one operation; null where nothing can be told. */
  evidenceOf<C extends string>(plan: string, indicators: readonly C[]): Promise<Readonly<Record<C, string | null>>>;
}

const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] } as const;

/** The bureau that works on a graph, in the rights of an administrator. */
export function bureau(graph: Pick<TestGraph, 'query'>): Bureau {
  const send = async (noun: Noun, verb: Verb, input: object) => {
    const { [verb]: field, record } = registerNames(noun);
    const shows = `record: ${record} { id } errors { code path message(lang: EN) }`;
    const result = await sendMutation(graph, field, { input, shows, viewer });
    expect(result.errors, `${field} ${JSON.stringify(input)}`).toEqual([]);
    return result.record?.id as string;
  };
  return {
    create: (noun, row) => send(noun, 'create', { [registerNames(noun).record]: row }),
    change: async (noun, id, change) => void (await send(noun, 'change', { id, change, reason: '更正' })),
    move: async (noun, id, to, on) => void (await send(noun, 'move', { id, to, on })),
    retire: async (noun, id) => void (await send(noun, 'retire', { id, reason: '重复登记' })),
    restore: async (noun, id) => void (await send(noun, 'restore', { id, reason: '误退' })),
    async refusal(noun, verb, input) {
      const sent = { input, shows: 'errors { code path }', viewer };
      const { errors } = await sendMutation(graph, registerNames(noun)[verb], sent);
      return errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
    },
    async ask(document, variables = {}) {
      const { data, errors } = await graph.query(document, variables, { viewer });
      expect(errors, document).toBeUndefined();
      return data;
    },
    async evidenceOf(plan, indicators) {
      const asked = indicators.map((code, at) => `t${at}: target(code: "${code}") { evidence { value } }`);
      const { data, errors } = await graph.query(`{ plan(code: "${plan}") { ${asked.join(' ')} } }`);
      expect(errors).toBeUndefined();
      if (!data.plan)
        throw new Error(`There is no plan ${plan}; name the one of the data set on which the test stands.`);
      const values = indicators.map((code, at) => {
        const target = data.plan[`t${at}`];
        if (!target) throw new Error(`The plan ${plan} has no target ${code}; add one to the area in its data set.`);
        if (target.evidence) return [code, target.evidence.value];
        throw new Error(`No domain counts ${code}; write \`evidence: { '${code}': countOf(…) }\` in src/evidence.ts.`);
      });
      return Object.fromEntries(values);
    },
  };
}
