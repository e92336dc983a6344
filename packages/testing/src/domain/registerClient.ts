import { type Register, registerNames, type Viewer } from '@plangraph/schema';
import { expect } from 'vitest';
import { fieldOf, plain, referencesOf, whole } from './importStories.ts';
import type { OwnNoun } from './shape.ts';
import type { Data, World } from './world.ts';

/** Whoever may do everything that registers offer. */
const administrator: Viewer = {
  subject: 'administrator',
  organisation: 'bureau',
  roles: ['administrator', 'reporter'],
};

/** Somebody who works on a register and sees no retired records. */
function workerOf({ roles }: Register): Viewer {
  return { subject: 'worker', organisation: 'bureau', roles: roles.filter((role) => role !== 'administrator') };
}

/** A register's verbs, as a client sends them. */
export interface RegisterClient {
  /** Sends a verb with a fresh key, or with the one given, and gives its result. */
  send(verb: string, input: object, options?: { readonly key?: string; readonly as?: 'administrator' }): Promise<Data>;
  /** The record with everything that a row may state, as a row states it; null for one that is not shown. */
  read(id: string, as?: 'administrator'): Promise<Data>;
  /** Asks as somebody who works on the register. */
  ask(document: string, variables?: object): Promise<Data>;
}

let sent = 0;

/** Makes the client of one register. */
export function registerClient(register: Register, noun: OwnNoun, world: () => World): RegisterClient {
  const { record } = registerNames(register.noun);
  const fields = [...register.row.columns.map((column) => fieldOf(noun, column)), ...referencesOf(register.row)];
  const viewerOf = (as?: 'administrator') => (as ? administrator : workerOf(register));
  const query = async (document: string, variables: object, viewer: Viewer) => {
    const { data, errors } = await world().graph.query(document, variables as Record<string, unknown>, { viewer });
    expect(errors, document).toBeUndefined();
    return data;
  };
  return {
    send: async (verb, input, { key, as } = {}) => {
      const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
      const stage = register.stages ? `${register.stages.column} moves` : '';
      const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${record} { id ${stage} } errors { code path cure(lang: EN) } } }`;
      sent += 1;
      const given = { idempotencyKey: key ?? `story-${sent}`, ...input };
      const { [verb]: result } = await query(document, { input: given }, viewerOf(as));
      return result;
    },
    read: async (id, as) => {
      const document = `query ($id: ID!) { node(id: $id) { ... on ${noun.name} { ${fields.join(' ')} } } }`;
      const { node } = await query(document, { id }, viewerOf(as));
      return node && plain(whole(register.row, node));
    },
    ask: (document, variables = {}) => query(document, variables, workerOf(register)),
  };
}
