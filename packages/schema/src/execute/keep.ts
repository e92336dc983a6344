import type { DocumentNode, ExecutionArgs, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import type { Nouns } from '../noun/noun.ts';
import type { Roots } from '../reader/root.ts';
import { findKeyVariables, type KeyVariables } from './keyVariables.ts';
import type { Prepared } from './prepared.ts';

/** How an operation is to be answered: with values, or where PostgreSQL can write all of it, with text. */
export type Way = 'values' | 'text';

/** What an operation is kept under: its shape, and who asks. */
interface Shape {
  /** Null where the operation is not to be kept. */
  readonly key: string | null;
  /** Variables of this request that become slots. */
  readonly slots: readonly string[];
}

/** Operations that were prepared before. */
export interface KeptOperations {
  /** The shape of an operation with the variables of one request, to be answered with values or with text. */
  shapeOf(args: ExecutionArgs, operation: OperationDefinitionNode, way: Way): Shape;
  find(shape: Shape): Prepared | undefined;
  /** Keeps one of a document, for which so many fields were selected. */
  keep(shape: Shape, prepared: Prepared, document: DocumentNode, fields: number): void;
}

interface Known {
  readonly id: number;
  readonly names: readonly string[];
  readonly keys: KeyVariables;
}

// What is kept with a statement is some ten times as large as its text, each field has functions of its own that make it, and
// the fields' nodes hold their whole document.
const bytesOfCharacter = 10;
const bytesOfField = 1_000;
const bytesOfToken = 400;
const bytesOfOperation = 2_000;
const longestKey = 4_096;

/** Makes the memory of one executor, in bytes; what was not asked for the longest time is forgotten first. */
export function createKeptOperations(nouns: Nouns, roots: Roots, bytesKept: number): KeptOperations {
  const kept = new LRUCache<string, Prepared>({ maxSize: bytesKept });
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  let count = 0;

  const know = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Known => {
    count += 1;
    const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const known = { id: count, names, keys: findKeyVariables({ nouns, roots }, schema, document, operation) };
    operations.set(operation, known);
    return known;
  };

  return {
    shapeOf({ schema, document, variableValues, contextValue }, operation, way) {
      const { id, names, keys } = operations.get(operation) ?? know(schema, document, operation);
      const given = variableValues ?? {};
      const slots: string[] = [];
      let key: string | null = `${id} ${way} ${standpoint(contextValue as Context)}`;
      for (const name of names) {
        if (!Object.hasOwn(given, name)) key += ' -';
        else if (keys.get(name)?.(given[name])) {
          slots.push(name);
          key += ' $';
        } else key += ` ${JSON.stringify(given[name])}`;
      }
      if (key.length > longestKey) key = null;
      return { key, slots };
    },
    find: ({ key }) => (key === null ? undefined : kept.get(key)),
    keep({ key }, prepared, { tokenCount = 0, loc }, fields) {
      if (key === null) return;
      const nodes = tokenCount * bytesOfToken + 2 * (loc?.end ?? 0) + fields * bytesOfField;
      kept.set(key, prepared, { size: sizeOf(prepared, key) + nodes });
    },
  };
}

function standpoint({ viewer, asOf, language }: Context): string {
  return viewer === null && asOf === null ? language : JSON.stringify([viewer, asOf, language]);
}

function sizeOf(prepared: Prepared, key: string): number {
  const compiled = prepared.fields.map((field) => (field.kind === 'root' ? (field.compiled?.text.length ?? 0) : 0));
  const texts = [key, ...prepared.reads.map((read) => (read.kind === 'together' ? read.joined.text : ''))];
  return sumOf(compiled) * bytesOfCharacter + 2 * sumOf(texts.map(({ length }) => length)) + bytesOfOperation;
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
