import { describeKey, keyPathsOf, type ModelName, nounName, quote, readKey, stepsOf } from '@plangraph/rows';
import { looseInput, type TypeOf } from '../builder/loose.ts';
import type { InputFields, Run } from '../contract/mutation.ts';
import type { Register } from '../contract/register.ts';
import { registerErrors } from '../errors/register.ts';
import { plainInput } from './readGiven.ts';
import { nameOne } from './refusals.ts';

/** The fields of an input that name a record: by its global id, or by the key of its rows. */
export function recordFields(t: InputFields, { noun, row }: Register, key: TypeOf) {
  return {
    id: t.id({
      description: `Global id of the ${noun}; or state its \`key\`. Errors: MISSING_VALUE, INVALID_ID, NOT_FOUND.`,
    }),
    key: looseInput(t, {
      type: key,
      description: `The ${noun} by the key of its rows (${row.key.join(', ')}), in the place of \`id\`. Errors: MISSING_VALUE, INVALID_VALUE, NOT_FOUND.`,
    }),
  };
}

/** Which record an input names, and what is said where it is none. */
export interface Named {
  readonly by: RecordKey;
  readonly asked: { readonly noun: ModelName; readonly path: readonly string[]; readonly key: unknown };
}

/** A record by its number, or by the key of its rows: maps that hold a value at each of the paths. */
export type RecordKey = { readonly id: number } | { readonly paths: readonly string[]; readonly key: unknown };

/** The part of a verb's run that reads an input. */
type Reading = Pick<Run<never>, 'problems'> & { readonly input: Readonly<Record<string, unknown>> };

/** How an input names a record. Adds a problem where it names none, or two, or says what is no name of one. */
export function readNamed({ noun, row }: Register, { input, problems }: Reading): Named | null {
  const { id: given = null, key: stated = null } = input;
  if ((given === null) === (stated === null)) {
    problems.add(nameOne(noun, given === null));
    return null;
  }
  if (given !== null) {
    const asked = { noun: noun as ModelName, path: ['id'], key: given };
    const id = problems.id(String(given), asked);
    return id === null ? null : { by: { id }, asked };
  }
  const paths = keyPathsOf(row);
  const [[only = ''] = [], ...more] = stepsOf(paths);
  const plain = plainInput(stated);
  const key = readKey(row, more.length ? plain : { [only]: plain });
  if (!key) {
    problems.add(registerErrors.INVALID_VALUE.key({ key: quote(describeKey(plain)), noun: nounName(noun) }));
    return null;
  }
  return { by: { paths, key }, asked: { noun: noun as ModelName, path: ['key'], key: describeKey(plain) } };
}
