import type { Tabular } from '@plangraph/rows';
import { type Register, registerNames } from '@plangraph/schema';
import type { Answer, TestGraph } from '@plangraph/testing';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { operator } from './somebody.ts';

/** A mutation that goes as far as the rule and not further: something else is always wrong with it, so nothing is written. */
export interface Probe {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** SQL that takes back what it does, where there is no way to ask so that nothing is done. */
  readonly undo?: string;
}

/** The verbs of a register. */
export type Verb = 'create' | 'change' | 'move' | 'retire' | 'restore' | 'handOver';

const tooLong = 'x'.repeat(2_001);

/** A probe of each verb that a register has, on one record. */
export function probesOf(
  schema: GraphQLSchema,
  register: Register,
  id: string,
  row: Readonly<Record<string, unknown>>,
): ReadonlyMap<Verb, Probe> {
  const names = registerNames(register.noun);
  const { stages } = register;
  const stage = stages ? [...stages.moves.keys()][0] : undefined;
  const inputs: Readonly<Record<Verb, object>> = {
    create: register.verbs.has('create') ? { [names.record]: { ...requiredOf(schema, names.rowInput), ...row } } : {},
    change: { id, change: {}, reason: tooLong },
    move: { id, to: stage, on: '2999-01-01' },
    retire: { id, reason: ' ' },
    restore: { id, reason: tooLong },
    handOver: { id, to: 'own', reason: ' ' },
  };
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const verbs = (Object.keys(inputs) as Verb[]).filter((verb) => mutations[names[verb]]);
  return new Map(verbs.map((verb) => [verb, { mutation: names[verb], input: { ...inputs[verb] } }]));
}

/** Some value for every field that an input must have. */
function requiredOf(schema: GraphQLSchema, name: string): Record<string, unknown> {
  const fields = Object.values((schema.getType(name) as GraphQLInputObjectType).getFields());
  const needed = fields.filter(({ type }) => isNonNullType(type));
  return Object.fromEntries(needed.map(({ name: field, type }) => [field, someValue(schema, type)]));
}

function someValue(schema: GraphQLSchema, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(schema, type.ofType);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isInputObjectType(named)) return requiredOf(schema, named.name);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'Boolean') return false;
  return named.name === 'Int' ? 1 : ' ';
}

/** Sends an operation as somebody. */
export type Send = (document: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Sends probes in one operation, and gives for each what the rule said: the code of its refusal, or MAY. */
export async function ask(send: Send, probes: readonly Probe[]): Promise<string[]> {
  const declared = probes.map(({ mutation }, at) => `$i${at}: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`);
  const asked = probes.map(({ mutation }, at) => `p${at}: ${mutation}(input: $i${at}) { errors { code } }`);
  const given = probes.map(({ input }, at) => [`i${at}`, { idempotencyKey: crypto.randomUUID(), ...input }]);
  const document = `mutation (${declared.join(', ')}) { ${asked.join(' ')} }`;
  const { data, errors } = await send(document, Object.fromEntries(given));
  if (errors) throw new Error(`${document}: ${JSON.stringify(errors)}`);
  return probes.map(({ mutation, undo }, at) => {
    const codes = (data[`p${at}`] as { errors: { code: string }[] }).errors.map(({ code }) => code);
    if (!codes.length && !undo) throw new Error(`The probe of ${mutation} was carried out.`);
    return codes.find((code) => refusals.has(code)) ?? 'MAY';
  });
}

/** What `viewer { can }` tells beforehand of probes on a record: the code of the refusal, or MAY. */
export async function permissionsOf(send: Send, probes: readonly Probe[], record: string): Promise<string[]> {
  const document =
    'query ($verbs: [String!], $record: ID!) { viewer { can(verbs: $verbs, record: $record) { verb may refusal { code } } } }';
  const { data, errors } = await send(document, { verbs: probes.map(({ mutation }) => mutation), record });
  if (errors) throw new Error(`${document}: ${JSON.stringify(errors)}`);
  return (data.viewer.can as { may: boolean; refusal: { code: string } | null }[]).map(({ may, refusal }) =>
    may === (refusal === null) ? (refusal?.code ?? 'MAY') : 'BOTH',
  );
}

const refusals: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'NO_ORGANISATION',
  'UNKNOWN_ORGANISATION',
  'RETIRED_ORGANISATION',
  'OUT_OF_SCOPE',
  'NOT_YOURS',
  'OTHER_PLACE',
  'NOT_RESPONSIBLE',
  'NOT_ADDRESSEE',
  'NOT_ISSUER',
  'SELF_SUPERVISION',
  'NOT_FOUND',
]);

/** The row of a record, as inputs take it: what it refers to, by their keys. */
export async function referencesOf(
  graph: TestGraph,
  row: Tabular,
  noun: string,
  id: string,
): Promise<Record<string, unknown>> {
  const wanted = Object.entries(row.references).map(([name, paths]) => `${name} { ${paths.map(selection).join(' ')} }`);
  if (!wanted.length) return {};
  const document = `query ($id: ID!) { node(id: $id) { ... on ${noun} { ${wanted.join(' ')} } } }`;
  const { data, errors } = await graph.query(document, { id }, { viewer: operator });
  if (errors) throw new Error(`${document}: ${JSON.stringify(errors)}`);
  const found = Object.entries(data.node).filter(([, value]) => value !== null);
  return Object.fromEntries(found.map(([name, value]) => [name, keyOf(value)]));
}

function selection(path: string): string {
  const [step = '', ...rest] = path.split('.');
  return rest.length ? `${step} { ${selection(rest.join('.'))} }` : step;
}

function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, keyOf(each)] as const);
  return entries.length === 1 ? entries[0]?.[1] : Object.fromEntries(entries);
}
