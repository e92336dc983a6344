import { normalKey } from '@plangraph/rows';
import { errors } from '../errors/subgraph.ts';
import { decodeGlobalId } from '../globalId.ts';
import { type KeyColumn, keyColumnOf } from '../noun/keyColumn.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import { readBrought } from './brought.ts';
import { isOfColumn } from './columnValue.ts';
import { naturalKeysOf } from './keys.ts';
import { momentField, present } from './moments.ts';

type RepresentedKey =
  | { readonly id: number }
  | { readonly paths: readonly string[]; readonly values: readonly unknown[] };

/** A record as a router names it. */
export interface Representation {
  readonly noun: Noun;
  /** As of when it is looked at; null for now. */
  readonly asOf: Date | null;
  /** By its number, or by the values at the paths of a natural key; null where one of them is missing, which names nothing. */
  readonly key: RepresentedKey | null;
  /** What the router brings of it from other subgraphs, by columns of the database; null where it brings nothing. */
  readonly brought: Readonly<Record<string, unknown>> | null;
}

const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** What a subgraph knows of records. */
export interface Known {
  readonly nouns: Nouns;
  /** Whether it serves fields of a noun. */
  readonly isServed: (noun: Noun) => boolean;
}

/**
 * Reads what a router names.
 *
 * @param index its place among all that are asked for, for the message.
 * @throws {GraphQLError} INVALID_REPRESENTATION, INVALID_ID
 */
export function readRepresentation({ nouns, isServed }: Known, given: unknown, index: number): Representation {
  if (!isRecord(given)) throw errors.INVALID_REPRESENTATION.noObject({ index });
  const { __typename: name } = given;
  const noun = typeof name === 'string' ? nouns.get(name) : undefined;
  if (!noun || !isServed(noun)) throw errors.INVALID_REPRESENTATION.ofNoNoun({ index, type: shown(name) });
  const asOf = readMoment(noun, noun.definition.federation ? present : given[momentField], index);
  const { federation } = noun.definition;
  if (!federation && given.id !== undefined && given.id !== null) {
    if (typeof given.id !== 'string')
      throw errors.INVALID_REPRESENTATION.value({ index, type: noun.name, field: 'id' });
    return { noun, asOf, key: { id: decodeGlobalId(given.id, noun.name).id }, brought: null };
  }
  const keys = naturalKeysOf(nouns, noun, isServed);
  const paths = keys.find((each) => each.every((path) => valueAt(given, path.split('.')) !== undefined));
  if (!paths) {
    const known = [...(federation ? [] : ['id']), ...keys.map((each) => each.join(' + '))].join(', ');
    throw errors.INVALID_REPRESENTATION.noKey({ index, type: noun.name, known });
  }
  if (paths.some((path) => valueAt(given, path.split('.')) === null)) return { noun, asOf, key: null, brought: null };
  const read = paths.map((path) => {
    const column = keyColumnOf(nouns, noun, path, isServed);
    const value = column && readValue(column, valueAt(given, column.steps));
    if (value === null || value === undefined)
      throw errors.INVALID_REPRESENTATION.value({ index, type: noun.name, field: path });
    return { path: column?.path ?? path, value };
  });
  const key = { paths: read.map(({ path }) => path), values: read.map(({ value }) => value) };
  return { noun, asOf, key, brought: federation ? readBrought(noun, given, index) : null };
}

function readMoment({ name }: Noun, given: unknown, index: number): Date | null {
  if (given === undefined || given === null || given === present) return null;
  const moment = typeof given === 'string' && momentForm.test(given) ? new Date(given) : null;
  if (moment && !Number.isNaN(moment.getTime())) return moment;
  throw errors.INVALID_REPRESENTATION.moment({ index, type: name });
}

/** A value in the form in which the column has it; null where it can be none of the column. */
function readValue({ facts }: KeyColumn, value: unknown): unknown {
  if (!isOfColumn(facts, value)) return null;
  return facts.kind === 'scalar' && facts.type === 'String' ? normalKey(String(value)) : value;
}

function valueAt(given: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return given;
  return isRecord(given) && Object.hasOwn(given, step) ? valueAt(given[step], rest) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : typeof value;
}
