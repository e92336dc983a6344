import { factsOf, inWaves, type Row, readRow } from '@plangraph/rows';
import type { PutGiven, PutRow, PutRun } from '../contract/put.ts';
import { putRows } from './putRows.ts';
import type { VerbParts } from './verb.ts';

/**
 * Brings records of a register to what rows say. Where rows may lead to records of their own register, as places do to those
 * above them, what others lead to comes first, in whichever order the rows stand.
 */
export async function putInWaves(parts: VerbParts, run: PutRun, given: readonly PutGiven[]): Promise<PutRow[]> {
  const { row: contract, noun } = parts.register;
  const { relations } = factsOf(noun);
  if (!Object.keys(contract.references).some((name) => relations[name]?.model === noun)) {
    return putRows(parts, run, given);
  }
  const places = new Map<Row, number>();
  for (const [at, { written }] of given.entries()) {
    const read = readRow(contract, written);
    if ('row' in read) places.set(read.row, at);
  }
  const { waves, circular } = inWaves(contract, [...places.keys()]);
  const understood = new Set(places.values());
  // What was not understood leads nowhere for sure; it is told so with the first.
  const unread = [...given.keys()].filter((at) => !understood.has(at));
  const ordered = [...waves, circular].map((rows) => rows.map((row) => places.get(row) ?? 0));
  const outcomes: PutRow[] = [];
  for (const wave of [[...unread, ...(ordered[0] ?? [])], ...ordered.slice(1)]) {
    if (!wave.length) continue;
    const puts = await putRows(
      parts,
      run,
      wave.flatMap((at) => given[at] ?? []),
    );
    for (const [each, at] of wave.entries()) {
      const put = puts[each];
      if (put) outcomes[at] = put;
    }
  }
  return outcomes;
}
