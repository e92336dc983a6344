import { factsOf, nounName } from '@plangraph/rows';
import { registerErrors } from '../errors/register.ts';
import { sqlName } from '../reader/statement.ts';
import { amendRecord } from './amend.ts';
import { requiredOf } from './dependants.ts';
import { recordFields } from './named.ts';
import { readReason, reasonField } from './reason.ts';
import { lockServing } from './references.ts';
import { expectRecord, type OwnRecord, type Verb, type VerbParts, type VerbRun } from './verb.ts';

/** The verb that brings a retired record back. */
export function restoreVerb(parts: VerbParts): Verb {
  const { register, names } = parts;
  const { noun } = register;
  return {
    name: names.restore,
    description: `Brings a retired ${noun} back. Refused while it leads to retired records that it cannot be without.`,
    input: (t) => ({
      ...recordFields(t, register, parts.types.key),
      reason: reasonField(t, false),
    }),
    shows: 'The record.',
    run: async (run) => {
      const { input, problems } = run;
      const record = await expectRecord(parts, run, 'ADMINISTER');
      const reason = readReason(input.reason, false, problems);
      if (!record) return null;
      if (problems.found) return null;
      if (!record.retiredAt) problems.add(registerErrors.NOT_RETIRED({ noun: nounName(noun), path: record.path }));
      await expectFoundation(noun, record, run);
      if (problems.found) return null;
      const [before, after] = [{ retiredAt: record.retiredAt }, { retiredAt: null }];
      const { place } = record.whose;
      await amendRecord(run, { noun, id: record.id, place, mutation: names.restore, reason, before, after });
      return record.id;
    },
  };
}

/** Adds a problem for every retired record that a record cannot be without. */
async function expectFoundation(
  noun: string,
  { id, path }: Pick<OwnRecord, 'id' | 'path'>,
  { transaction, problems }: VerbRun,
): Promise<void> {
  const { table, columns } = factsOf(noun);
  for (const { model, column } of requiredOf(noun)) {
    const text = `SELECT ${sqlName(columns[column]?.column ?? column)} AS "id" FROM ${sqlName(table)} WHERE "id" = $1::int4`;
    const [row] = await transaction.$queryRawUnsafe<{ id: number }[]>(text, id);
    const moment = row && (await lockServing(transaction, model, row.id));
    if (moment) problems.add(registerErrors.RETIRED({ noun: nounName(model), moment, path }));
  }
}
