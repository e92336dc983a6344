import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type DeclaredChange, keyOf } from './declared.ts';

/** What happened to the schema since it was released, by what it means for clients. */
export interface SchemaChanges {
  /** What may break a client, and what may surprise one; each is declared, or somebody is told. */
  readonly graver: readonly Change[];
  /** What no client notices that does not want it. */
  readonly additions: readonly Change[];
}

/** How a deprecation ends that this graph wrote (packages/schema/src/composition/deprecate.ts). */
const announced = /It may go on (\d{4}-\d{2}-\d{2})\.$/;

/** Compares two schemas as GraphQL Inspector does, without what is said in descriptions. */
export async function findChanges(before: string, after: string): Promise<SchemaChanges> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const graver = changes.filter(({ criticality }) => criticality.level !== CriticalityLevel.NonBreaking);
  return { graver, additions: changes.filter((change) => !graver.includes(change)) };
}

/** What was found that nobody declared and nobody announced, and what was declared that is not there. */
export function compareWithDeclared(
  { graver, additions }: SchemaChanges,
  declared: readonly DeclaredChange[],
  { before, today }: { readonly before: string; readonly today: string },
): { readonly undeclared: readonly Change[]; readonly idle: readonly DeclaredChange[] } {
  const released = buildSchema(before);
  const known = new Set(declared.map(keyOf));
  // What a thing means may change though its name and type do not: then its description does, and may be declared by that.
  const found = new Set([...graver, ...additions].map(keyOf));
  return {
    undeclared: graver.filter((change) => !known.has(keyOf(change)) && !wasAnnounced(released, change, today)),
    idle: declared.filter((each) => !found.has(keyOf(each))),
  };
}

/** Whether what was taken away had been deprecated when the schema was released, and its day has come. */
function wasAnnounced(released: GraphQLSchema, { type, path }: Change, today: string): boolean {
  if (!/REMOVED$/.test(type)) return false;
  const [, day] = announced.exec(deprecationAt(released, path ?? '') ?? '') ?? [];
  return day !== undefined && day <= today;
}

function deprecationAt(schema: GraphQLSchema, path: string): string | null | undefined {
  const [typeName = '', name = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (!type) return null;
  if ('getValue' in type) return type.getValue(name)?.deprecationReason;
  if (!('getFields' in type)) return null;
  const field = type.getFields()[name];
  if (!argument) return field?.deprecationReason;
  return field && 'args' in field ? field.args.find((each) => each.name === argument)?.deprecationReason : null;
}
