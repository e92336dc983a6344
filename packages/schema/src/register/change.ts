import { describeKey, type Row } from '@plangraph/rows';
import { looseInput } from '../builder/loose.ts';
import { aNoun } from '../types/words.ts';
import { findCollisions, refusedCollision } from './collisions.ts';
import { expectEvidence } from './evidenced.ts';
import { recordFields } from './named.ts';
import { plainInput, readGiven } from './readGiven.ts';
import { readReason, reasonField } from './reason.ts';
import { differences } from './record.ts';
import { resolveReferences } from './references.ts';
import { updateRecord } from './store.ts';
import { expectOwnAfter, expectServing, type Verb, type VerbParts } from './verb.ts';
import { shifts } from './whose.ts';

/** The verb that changes what is stated of a record, and leaves the rest. */
export function changeVerb(parts: VerbParts): Verb {
  const { register, names, types } = parts;
  const { noun, row: contract } = register;
  return {
    name: names.change,
    description: `Changes ${aNoun(noun)}: what is left out stays as it is, null empties.`,
    input: (t) => ({
      ...recordFields(t, register, parts.types.key),
      change: looseInput(t, { type: types.changes, required: true, description: 'What is to become of it.' }),
      reason: reasonField(t, false),
    }),
    shows: 'The record.',
    run: async (run) => {
      const { input, transaction, viewer, moment, problems } = run;
      const old = await expectServing(parts, run);
      const reason = readReason(input.reason, false, problems);
      if (!old) return null;
      const stated = plainInput(input.change) as Row;
      const path = ['change'];
      const row = readGiven(contract, { written: { ...old.row, ...stated }, stated, path }, problems);
      const named = Object.keys(stated).filter((name) => row[name] !== undefined);
      const changes = Object.fromEntries(named.map((name) => [name, row[name]]));
      const record = await resolveReferences(transaction, contract, changes, path, problems);
      const show = (name: string) => describeKey(row[name]);
      const stored = { record, id: old.id, path, show, problems };
      await findCollisions(transaction, contract, [stored]);
      const changed = differences(named, canonical(old.row), row);
      await expectEvidence(parts, run, { record, stated: Object.keys(changed?.after ?? {}), path });
      if (problems.found) return null;
      if (!changed) return old.id;
      const { place } = shifts(register, named)
        ? await expectOwnAfter(parts, run, { id: old.id, changes: record }, { deed: 'CREATE', path })
        : old.whose;
      if (problems.found) return null;
      try {
        const about = { noun, place, mutation: names.change, viewer, moment, reason };
        await updateRecord(transaction, { model: noun, id: old.id, values: record }, { ...about, ...changed });
      } catch (error) {
        const taken = refusedCollision(error, contract, stored);
        if (!taken) throw error;
        problems.add(taken);
        return null;
      }
      return old.id;
    },
  };

  /** A row as readRow gives it, so that equal values compare as equal. */
  function canonical(row: Row): Row {
    const result = contract.schema.safeParse(row);
    return result.success ? result.data : row;
  }
}
