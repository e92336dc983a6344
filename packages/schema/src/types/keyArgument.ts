import { CompositionError } from '@plangraph/rows';
import type { Types } from '../builder/graphTypes.ts';
import type { Noun } from '../noun/noun.ts';
import { type Assembly, columnType, describe } from './assembly.ts';

/** What makes the arguments of a field. */
export type ArgumentMaker = PothosSchemaTypes.ObjectFieldBuilder<Types, unknown>['arg'];

/** The argument by which a noun is found: one of its columns, required. */
export function keyArgument(assembly: Assembly, arg: ArgumentMaker, noun: Noun, column: string) {
  const facts = noun.model.columns[column];
  if (!facts) throw new CompositionError(`${noun.name} has no column ${column} to be found by.`);
  const place = `${noun.name}.${column}`;
  return arg({
    type: columnType(assembly, facts, place),
    required: true,
    description: describe(facts.documentation, place),
  });
}
