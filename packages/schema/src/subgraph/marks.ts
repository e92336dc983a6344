import type { GraphQLNamedType } from 'graphql';
import { isObjectType } from 'graphql';
import type { FederatedField } from '../noun/federation.ts';
import type { Noun } from '../noun/noun.ts';
import { momentField } from './moments.ts';

/** What is marked of a field, as directives of Apollo Federation. */
export function marksOf(type: GraphQLNamedType | undefined, noun: Noun | undefined, name: string): readonly string[] {
  if (name === momentField) return ['@inaccessible'];
  const field = noun?.fields.get(name)?.field;
  if (field) return 'federation' in field ? written(field.federation) : [];
  // Values are declared with Pothos, where a field carries what is said of it along.
  const carried = isObjectType(type) ? type.getFields()[name]?.extensions.federation : undefined;
  return written(carried as FederatedField | undefined);
}

function written(marks: FederatedField = {}): readonly string[] {
  const { tags = [], inaccessible, shareable, override, external, requires, provides } = marks;
  return [
    ...(external ? ['@external'] : []),
    ...(requires === undefined ? [] : [`@requires(fields: ${JSON.stringify(requires)})`]),
    ...(provides === undefined ? [] : [`@provides(fields: ${JSON.stringify(provides)})`]),
    ...(override === undefined ? [] : [`@override(from: ${JSON.stringify(override)})`]),
    ...(shareable ? ['@shareable'] : []),
    ...(inaccessible ? ['@inaccessible'] : []),
    ...tags.map((name) => `@tag(name: ${JSON.stringify(name)})`),
  ];
}
