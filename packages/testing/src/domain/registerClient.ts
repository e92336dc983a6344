import { type Register, registerNames, type Viewer } from '@plangraph/schema';
import { expect } from 'vitest';
import { sendMutation } from '../sendMutation.ts';
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
  /** The id of the record with the key that a row states, found in one statement; null where the graph knows none. */
  find(row: Readonly<Record<string, unknown>>, as?: 'administrator'): Promise<string | null>;
  /** Asks as somebody who works on the register. */
  ask(document: string, variables?: object): Promise<Data>;
}

/** Makes the client of one register. */
export function registerClient(register: Register, noun: OwnNoun, world: () => World): RegisterClient {
  const { record } = registerNames(register.noun);
  const fields = [...register.row.columns.map((column) => fieldOf(noun, column)), ...referencesOf(register.row)];
  const { key } = register.row;
  // Every root field may be asked as of a moment besides.
  const finders = noun.ones.map(({ name, args }) => ({ name, args: args.filter((each) => each.name !== 'asOf') }));
  const finder = finders.find(({ args }) => args.length === key.length && args.every(({ name }) => key.includes(name)));
  const viewerOf = (as?: 'administrator') => (as ? administrator : workerOf(register));
  const query = async (document: string, variables: object, viewer: Viewer) => {
    const { data, errors } = await world().graph.query(document, variables as Record<string, unknown>, { viewer });
    expect(errors, document).toBeUndefined();
    return data;
  };
  return {
    send: async (verb, input, { key, as } = {}) => {
      const stage = register.stages ? `${register.stages.column} moves` : '';
      return sendMutation(world().graph, verb, {
        input: key === undefined ? input : { ...input, idempotencyKey: key },
        shows: `${record} { id ${stage} } errors { code path cure(lang: EN) }`,
        viewer: viewerOf(as),
      });
    },
    read: async (id, as) => {
      const document = `query ($id: ID!) { node(id: $id) { ... on ${noun.name} { ${fields.join(' ')} } } }`;
      const { node } = await query(document, { id }, viewerOf(as));
      return node && plain(whole(register.row, node));
    },
    find: async (row, as) => {
      if (!finder) throw new Error(`No root query finds ${noun.name} by ${key.join(', ')}.`);
      const { graph } = world();
      const declared = finder.args.map(({ name, type }) => `$${name}: ${type}`);
      const given = finder.args.map(({ name }) => `${name}: $${name}`);
      const document = `query (${declared.join(', ')}) { found: ${finder.name}(${given.join(', ')}) { id } }`;
      graph.forget();
      const values = Object.fromEntries(key.map((name) => [name, row[name]]));
      const { data, errors } = await graph.query(document, values, { viewer: viewerOf(as) });
      expect(graph.statements.length, `SQL statements of ${document}`).toBe(1);
      const codes = errors?.map(({ extensions }) => extensions?.code);
      expect(codes, document).toEqual(data.found ? undefined : ['NOT_FOUND']);
      return data.found?.id ?? null;
    },
    ask: (document, variables = {}) => query(document, variables, workerOf(register)),
  };
}
