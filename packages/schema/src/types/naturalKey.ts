import { type ColumnFacts, CompositionError, factsOf, normalKey, stepsOf } from '@plangraph/rows';
import { looseArgument } from '../builder/loose.ts';
import type { Noun } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import type { Assembly } from './assembly.ts';
import { keyArgument } from './keyArgument.ts';
import { isGivenAsText } from './keyInputs.ts';
import { shownKey } from './shownKey.ts';
import { referenceWords } from './words.ts';

/**
 * The arguments by which a row is found: one for each column of its natural key, and one for each reference, which takes
 * the key of the row that it leads to as rows of data sets write it.
 *
 * @throws CompositionError when a key of another row has values that its input type takes as text.
 */
export function keyArguments(assembly: Assembly, arg: object, noun: Noun, paths: readonly string[]) {
  const entries = [...stepsOf(paths)].map(([step, rest]) => {
    if (!rest.length) return [argumentOf(noun, step), keyArgument(assembly, arg, noun, step)] as const;
    const relation = noun.model.relations[step];
    if (!relation) throw new CompositionError(`${noun.name} has no reference ${step} to be found by.`);
    const place = `${noun.name}.${step}`;
    const text = rest.find((path) => isGivenAsText(columnAt(relation.model, path)));
    if (text) throw new CompositionError(`${place} is no key to be found by: ${text} would be given as text, unread.`);
    const type = assembly.inputs.key(relation.model, rest, place);
    return [step, looseArgument(arg, { type, required: true, description: referenceWords(relation, rest) })] as const;
  });
  return Object.fromEntries(entries);
}

/** The argument for a step of a key. */
export function argumentOf(noun: Noun, step: string): string {
  return shownKey(noun, step)?.name ?? step;
}

function columnAt(model: string, path: string): ColumnFacts {
  const [step = '', ...rest] = path.split('.');
  const facts = factsOf(model);
  return rest.length
    ? columnAt(facts.relations[step]?.model ?? '', rest.join('.'))
    : (facts.columns[step] as ColumnFacts);
}

/** The condition that a row has the key that such arguments state; texts count in the form in which keys are kept. */
export function keyCondition(paths: readonly string[], key: Readonly<Record<string, unknown>>): AnyWhere {
  const conditions = [...stepsOf(paths)].map(([step, rest]) => [step, valueCondition(rest, key[step])]);
  return Object.fromEntries(conditions);
}

/** A reference's key is a plain value where it has one part, however far that lies; a map otherwise. */
function valueCondition(paths: readonly string[], value: unknown): AnyWhere {
  const [[only, rest] = [], ...more] = stepsOf(paths);
  if (only === undefined) return { eq: typeof value === 'string' ? normalKey(value) : value };
  if (more.length) return keyCondition(paths, value as Readonly<Record<string, unknown>>);
  return { [only]: valueCondition(rest ?? [], value) };
}
