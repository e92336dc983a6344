import { describeKey, nounName, type Row } from '@plangraph/rows';
import { looseInput } from '../builder/loose.ts';
import type { Actor } from '../contract/authority.ts';
import { isOwned, ownerColumn } from '../contract/belongs.ts';
import type { Problems } from '../contract/problems.ts';
import type { Register } from '../contract/register.ts';
import { registerErrors } from '../errors/register.ts';
import { aNoun } from '../types/words.ts';
import { findCollisions } from './collisions.ts';
import { expectEvidence } from './evidenced.ts';
import { registerNames } from './names.ts';
import { plainInput, readGiven } from './readGiven.ts';
import { resolveReferences } from './references.ts';
import { insertRecord } from './store.ts';
import { expectOwn, type Verb, type VerbParts } from './verb.ts';
import { isPlaced } from './whose.ts';

/** The verb that makes a new record of a register. */
export function createVerb(parts: VerbParts): Verb {
  const { register, names, types } = parts;
  const { noun, row: contract } = register;
  return {
    name: names.create,
    description: `Creates ${aNoun(noun)}.`,
    input: (t) => ({
      [names.record]: looseInput(t, { type: types.whole, required: true, description: `The ${noun}, as a whole.` }),
    }),
    shows: 'The new record.',
    run: async (run) => {
      const { input, transaction, viewer, actor, moment, problems } = run;
      const path = [names.record];
      const written = beginning(register, plainInput(input[names.record]) as Row, problems);
      const row = readGiven(contract, { written, stated: written, path }, problems);
      const found = await resolveReferences(transaction, contract, row, path, problems);
      const record = { ...found, ...ownedBy(register, actor) };
      const deed = { deed: 'CREATE', path } as const;
      const whose = isPlaced(register, record) ? await expectOwn(parts, run, record, deed) : null;
      await expectEvidence(parts, run, { record, stated: Object.keys(row), path });
      const show = (name: string) => describeKey(row[name]);
      const stored = { record, id: null, path, show, problems };
      if (problems.found) {
        await findCollisions(transaction, contract, [stored]);
        return null;
      }
      const after = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
      const about = { noun, place: whose?.place ?? null, mutation: names.create, viewer, moment };
      const id = await insertRecord(transaction, noun, record, { ...about, before: null, after });
      // Another record has one of its values, be it one of somebody who was faster: by now it can be seen.
      if (id === null && !(await findCollisions(transaction, contract, [stored])))
        throw new Error(`${noun} could not be created although no other record has its unique values.`);
      return id;
    },
  };
}

/** Whoever creates a record owns it. */
function ownedBy(register: Register, { organisation }: Actor): Readonly<Record<string, number>> {
  return organisation && isOwned(register) ? { [ownerColumn]: organisation.id } : {};
}

/** The row with the stage in which it begins. Adds a problem where it cannot begin in the one that it states. */
function beginning({ noun, stages }: Register, written: Row, problems: Problems): Row {
  if (!stages) return written;
  const { column, initial } = stages;
  const path = [registerNames(noun).record, column];
  const stage = written[column] ?? null;
  if (stage === null && initial.length === 1) return { ...written, [column]: initial[0] };
  const isOpen = initial.length === stages.moves.size;
  if (stage === null && !isOpen) problems.add(registerErrors.MISSING_VALUE.text({ name: column, path }));
  if (stage !== null && !initial.includes(String(stage))) {
    const begun = { en: initial.join(' or '), zh: initial.join('、') };
    problems.add(registerErrors.ILLEGAL_STAGE({ noun: nounName(noun), stage: String(stage), initial: begun, path }));
  }
  return written;
}
