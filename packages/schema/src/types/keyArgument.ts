import { CompositionError } from '@plangraph/rows';
import { looseArgument } from '../builder/loose.ts';
import type { Noun } from '../noun/noun.ts';
import { type Assembly, columnType, describe } from './assembly.ts';
import { shownKey } from './shownKey.ts';

/** The argument by which a noun is found: one of its columns, required. */
export function keyArgument(assembly: Assembly, arg: object, noun: Noun, column: string) {
  const facts = noun.model.columns[column];
  if (!facts) throw new CompositionError(`${noun.name} has no column ${column} to be found by.`);
  const place = `${noun.name}.${column}`;
  return looseArgument(arg, {
    type: shownKey(noun, column)?.type ?? columnType(assembly, facts, place),
    required: true,
    description: describe(facts.documentation, place),
  });
}
