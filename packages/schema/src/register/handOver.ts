import { factsOf, type ModelName, nounName } from '@plangraph/rows';
import type { ActingOrganisation } from '../contract/authority.ts';
import { ownerColumn } from '../contract/belongs.ts';
import { registerErrors } from '../errors/register.ts';
import { sqlName } from '../reader/statement.ts';
import { aNoun } from '../types/words.ts';
import { amendRecord } from './amend.ts';
import { recordFields } from './named.ts';
import { readReason, reasonField } from './reason.ts';
import { lockServing } from './references.ts';
import { expectServing, type Verb, type VerbParts, type VerbRun } from './verb.ts';

/** The verb that gives a record to another owner. */
export function handOverVerb(parts: VerbParts): Verb {
  const { register, names, authority } = parts;
  const { noun } = register;
  const { organisation } = authority.ends;
  return {
    name: names.handOver,
    description: `Hands ${aNoun(noun)} over to another organisation, which owns it from then on.`,
    input: (t) => ({
      ...recordFields(t, register, parts.types.key),
      to: t.string({
        required: true,
        description: `Code of the ${organisation} that is to own it. Errors: NOT_FOUND, RETIRED, OTHER_PLACE.`,
      }),
      reason: reasonField(t, true),
    }),
    shows: 'The record.',
    run: async (run) => {
      const { input, transaction, problems } = run;
      const record = await expectServing(parts, run, 'HAND_OVER');
      const reason = readReason(input.reason, true, problems);
      const owner = await expectOwner(run, organisation, String(input.to));
      if (!record || !owner) return null;
      const refusal = await authority.refuseOwner(transaction, record.whose, owner);
      if (refusal) problems.add({ ...refusal, path: ['to'] });
      if (problems.found) return null;
      const [before] = await transaction.$queryRawUnsafe<{ owner: string | null }[]>(
        `SELECT o."code" AS "owner" FROM ${sqlName(factsOf(noun).table)} t LEFT JOIN ${sqlName(factsOf(organisation).table)} o ` +
          `ON o."id" = t.${sqlName(ownerColumn)} WHERE t."id" = $1::int4`,
        record.id,
      );
      const about = { noun, id: record.id, place: record.whose.place, mutation: names.handOver, reason };
      const written = { [ownerColumn]: owner.id };
      await amendRecord(run, { ...about, before: { ...before }, after: { owner: owner.code } }, written);
      return record.id;
    },
  };
}

/** The organisation with a code, kept in service until the mutation ends. Adds a problem where there is none that serves. */
async function expectOwner({ transaction, problems }: VerbRun, model: string, code: string) {
  const text = `SELECT "id", "code", "nameZh", "nameEn", "placeId" FROM ${sqlName(factsOf(model).table)} WHERE "code" = $1`;
  const [found] = await transaction.$queryRawUnsafe<ActingOrganisation[]>(text, code);
  const owner = problems.expect(found, { noun: model as ModelName, path: ['to'], key: code });
  const moment = owner && (await lockServing(transaction, model, owner.id));
  if (moment) problems.add(registerErrors.RETIRED({ noun: nounName(model), moment, path: ['to'] }));
  return moment ? null : owner;
}
