import { aNoun } from '../types/words.ts';
import { amendRecord } from './amend.ts';
import { findDependants } from './dependants.ts';
import { recordFields } from './named.ts';
import { readReason, reasonField } from './reason.ts';
import { inUse } from './refusals.ts';
import { expectServing, type Verb, type VerbParts } from './verb.ts';

/** The verb that takes a record out of service; nothing is ever deleted. */
export function retireVerb(parts: VerbParts): Verb {
  const { register, names } = parts;
  const { noun } = register;
  return {
    name: names.retire,
    description:
      register.retired === 'SHOWN'
        ? `Retires ${aNoun(noun)}: it stays and is shown, but nothing new leads to it.`
        : `Retires ${aNoun(noun)}: it stays, but is shown and counted no more, except to administrators. Refused while records that serve cannot be without it.`,
    input: (t) => ({
      ...recordFields(t, register, parts.types.key),
      reason: reasonField(t, true),
    }),
    shows:
      register.retired === 'SHOWN'
        ? 'The record.'
        : 'The record, for administrators; null for everybody else, who see no retired records.',
    run: async (run) => {
      const { input, transaction, moment, problems } = run;
      const record = await expectServing(parts, run);
      const reason = readReason(input.reason, true, problems);
      if (!record) return null;
      const isHidden = register.retired === 'HIDDEN';
      const dependants = isHidden ? await findDependants(transaction, noun, record.id) : [];
      for (const { noun: dependant, count } of dependants) {
        problems.add(inUse(noun, dependant, count, record.path));
      }
      if (problems.found) return null;
      const after = { retiredAt: moment.toISOString() };
      const before = { retiredAt: null };
      const { place } = record.whose;
      await amendRecord(run, { noun, id: record.id, place, mutation: names.retire, reason, before, after });
      return record.id;
    },
  };
}
