import { looseInput } from '../builder/loose.ts';
import type { Stages } from '../contract/register.ts';
import { aNoun } from '../types/words.ts';
import { amendRecord } from './amend.ts';
import { readDay } from './day.ts';
import { nextStages } from './fields.ts';
import { recordFields } from './named.ts';
import { readGiven } from './readGiven.ts';
import { readReason, reasonField } from './reason.ts';
import type { LockedRecord } from './record.ts';
import { illegalMove } from './refusals.ts';
import { expectServing, type Verb, type VerbParts } from './verb.ts';

/** The verb that brings a record to another stage. */
export function moveVerb(parts: VerbParts, stages: Stages): Verb {
  const { register, names, types, states, calendar } = parts;
  const { noun, row: contract } = register;
  return {
    name: names.move,
    description: `Brings ${aNoun(noun)} to another stage. ${movesInWords(stages)}`,
    input: (t) => ({
      ...recordFields(t, register, parts.types.key),
      to: looseInput(t, { type: types.stage, required: true, description: 'The stage to which it comes.' }),
      on: t.string({
        description: `Civil date on which it came there, as \`2023-06-30\`; today when left out. ${datesInWords(stages)}`,
      }),
      reason: reasonField(t, false),
      ...states(t),
    }),
    shows: 'The record.',
    run: async (run) => {
      const { input, moment, problems } = run;
      const to = String(input.to);
      const old = await expectServing(parts, run);
      const reason = readReason(input.reason, false, problems);
      if (!old) return null;
      const on = readDay(input.on as string | null | undefined, calendar(moment), problems);
      const from = (old.row[stages.column] ?? null) as string | null;
      const legal = nextStages(stages.moves, from);
      if (!legal.includes(to)) problems.add(illegalMove(noun, from ?? '', to, legal, ['to']));
      const stated = statedIn(stages, input);
      // Of a move that cannot be made, what is stated besides is read all the same, so that all that is wrong is told at once.
      const moved = problems.found ? stated : { ...afterMove(stages, old, to, on), ...stated };
      const before = Object.fromEntries(Object.keys(moved).map((name) => [name, old.row[name] ?? null]));
      // What the rules say against the move itself stands at it, whichever column they name.
      const found = { written: { ...old.row, ...moved }, stated, path: ['to'], statedPath: [] };
      const row = readGiven(contract, found, problems);
      if (problems.found) return null;
      const after = Object.fromEntries(Object.keys(moved).map((name) => [name, row[name] ?? null]));
      const { place } = old.whose;
      await amendRecord(run, { noun, id: old.id, place, mutation: names.move, reason, before, after });
      return old.id;
    },
  };
}

function afterMove({ column, dates }: Stages, { row }: LockedRecord, to: string, on: string) {
  const date = dates.get(to);
  const kept = date?.first && (row[date.column] ?? null) !== null;
  return { [column]: to, ...(date && !kept ? { [date.column]: on } : {}) };
}

/** What the input of a move states of columns beside the stage. */
function statedIn({ states }: Stages, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(states.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]));
}

function movesInWords({ moves }: Stages): string {
  const lines = [...moves].map(([from, following]) => `${from} → ${following.join(', ') || 'nothing'}`);
  return `What may follow what: ${lines.join('; ')}.`;
}

function datesInWords({ dates }: Stages): string {
  if (!dates.size) return 'It is kept with the change.';
  const filled = [...dates].map(([stage, { column }]) => `${column} for ${stage}`);
  return `It becomes ${filled.join(', ')}.`;
}
