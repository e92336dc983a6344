import { join } from 'node:path';
import { industry } from '@plangraph/industry';
import { loadDataset, plan } from '@plangraph/plan';
import { registerNames } from '@plangraph/schema';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { expect } from 'vitest';
import { governance } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] } as const;

/** Names of the registers that the stories work on. */
export type Registered = 'EnterpriseRequest' | 'RiskCampaign' | 'Inspection' | 'PetitionCase';

/** A graph with governance alone, and a bureau that works on it. */
export interface Office {
  readonly graph: TestGraph;
  /** Creates a record and gives its id. */
  create(noun: Registered, row: object): Promise<string>;
  move(noun: Registered, id: string, to: string, on: string): Promise<void>;
  change(noun: Registered, id: string, change: object): Promise<void>;
  retire(noun: Registered, id: string): Promise<void>;
  /** Asks, and expects an answer without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: what is answered depends on what is asked.
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
}

/** Opens an office on the data set, in a database of its own. */
export async function openOffice(): Promise<Office> {
  const from = 'kaihua-2023-governance';
  await template(from, async (database) => {
    await loadDataset({ database, folder, domains: [plan, industry, governance] });
  });
  return officeOf(await createTestGraph({ domains: [governance], from }));
}

/** The office that works on a graph. */
export function officeOf(graph: TestGraph): Office {
  let sent = 0;
  const ask: Office['ask'] = async (document, variables = {}) => {
    const { data, errors } = await graph.query(document, variables, { viewer });
    expect(errors, document).toBeUndefined();
    return data;
  };
  const send = async (noun: Registered, verb: 'create' | 'move' | 'change' | 'retire', input: object) => {
    sent += 1;
    const names = registerNames(noun);
    const field = names[verb];
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { done: ${field}(input: $input) { record: ${names.record} { id } errors { code path message(lang: EN) } } }`;
    const { done } = await ask(document, { input: { idempotencyKey: `step-${sent}`, ...input } });
    expect(done.errors).toEqual([]);
    return done.record?.id as string;
  };
  return {
    graph,
    ask,
    create: (noun, row) => send(noun, 'create', { [registerNames(noun).record]: row }),
    move: async (noun, id, to, on) => void (await send(noun, 'move', { id, to, on })),
    change: async (noun, id, change) => void (await send(noun, 'change', { id, change, reason: '复查后更正' })),
    retire: async (noun, id) => void (await send(noun, 'retire', { id, reason: '重复登记' })),
  };
}
