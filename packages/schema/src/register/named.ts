import { describeKey, findRows, keyPathsOf, type ModelName, nounName, quote, readKey, stepsOf } from '@plangraph/rows';
import { looseInput, type TypeOf } from '../builder/loose.ts';
import type { InputFields, Run } from '../contract/mutation.ts';
import type { Register } from '../contract/register.ts';
import { registerErrors } from '../errors/register.ts';
import { plainInput } from './readGiven.ts';
import { nameOne } from './refusals.ts';
import { asTransaction } from './transaction.ts';

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
  readonly id: number;
  readonly asked: { readonly noun: ModelName; readonly path: readonly string[]; readonly key: unknown };
}

/** The part of a verb's run that finds a record. */
type Finding = Pick<Run<never>, 'transaction' | 'problems'> & { readonly input: Readonly<Record<string, unknown>> };

/** The number of the record that an input names. Adds a problem where it names none, two, or one that is not there. */
export async function readNamed(
  { noun, row }: Register,
  { input, transaction, problems }: Finding,
): Promise<Named | null> {
  const { id: given = null, key: stated = null } = input;
  if ((given === null) === (stated === null)) {
    problems.add(nameOne(noun, given === null));
    return null;
  }
  if (given !== null) {
    const asked = { noun: noun as ModelName, path: ['id'], key: given };
    const id = problems.id(String(given), asked);
    return id === null ? null : { id, asked };
  }
  const paths = keyPathsOf(row);
  const [[only = ''] = [], ...more] = stepsOf(paths);
  const plain = plainInput(stated);
  const key = readKey(row, more.length ? plain : { [only]: plain });
  if (!key) {
    problems.add(registerErrors.INVALID_VALUE.key({ key: quote(describeKey(plain)), noun: nounName(noun) }));
    return null;
  }
  const [found] = await findRows(asTransaction(transaction), noun, paths, [key]);
  const asked = { noun: noun as ModelName, path: ['key'], key: describeKey(plain) };
  const id = problems.expect(found, asked);
  return id === null ? null : { id, asked };
}
