import { type ColumnFacts, factsOf } from '@plangraph/rows';
import type { Touched } from '../contract/authority.ts';
import type { PutRun } from '../contract/put.ts';
import { evidencedBy } from './evidenced.ts';
import type { Draft } from './readDraft.ts';
import type { VerbParts } from './verb.ts';
import { isPlaced, readWhoseOfNew, readWhoseOfStored, shifts, touchedOf } from './whose.ts';

/** A record that a row touches, as it is or as it is to become. */
interface Touching {
  readonly draft: Draft;
  readonly touched: Touched;
}

/**
 * Adds a problem to every row whose record is not the viewer's to touch: a new one where it is to lie, a changed one where
 * it lies and where it comes to. The rule is asked once for all of them.
 */
export async function checkOwn(parts: VerbParts, run: PutRun, drafts: readonly Draft[]): Promise<void> {
  await checkEvidence(parts, run, drafts);
  const all = [...(await storedOnes(parts, run, drafts)), ...(await newOnes(parts, run, drafts))];
  if (!all.length) return;
  const refusals = await parts.authority.refuse(
    run.transaction,
    run.actor,
    all.map(({ touched }) => touched),
  );
  for (const [at, { draft }] of all.entries()) {
    const problem = refusals[at];
    if (problem) draft.problems.add(problem);
  }
}

/** Adds a problem to every row that would move the status of a promise without the word of who answers for it. */
async function checkEvidence(
  { register, authority }: VerbParts,
  { transaction, actor }: PutRun,
  drafts: readonly Draft[],
) {
  const all = drafts.flatMap((draft) => {
    const stated = Object.keys(draft.changed?.after ?? {});
    return evidencedBy(register, draft.record, stated, []).map((evidenced) => ({ draft, evidenced }));
  });
  if (!all.length) return;
  const asked = all.map(({ evidenced }) => evidenced);
  const refusals = await authority.refuseEvidence(transaction, actor, asked);
  for (const [at, { draft }] of all.entries()) {
    const problem = refusals[at];
    if (problem) draft.problems.add(problem);
  }
}

async function storedOnes({ register }: VerbParts, { transaction }: PutRun, drafts: readonly Draft[]) {
  const touching = drafts.filter(({ stored, changed }) => stored && changed);
  const ids = touching.map(({ id }) => id as number);
  const whose = ids.length ? await readWhoseOfStored(transaction, register, ids) : [];
  return whose.flatMap((each, at): Touching[] => {
    const draft = touching[at] as Draft;
    const touched = touchedOf(register, each, { deed: 'CHANGE', path: [], id: draft.id });
    draft.place = touched.place;
    return [{ draft, touched }];
  });
}

async function newOnes({ register }: VerbParts, { transaction }: PutRun, drafts: readonly Draft[]) {
  const coming = drafts.flatMap((draft) => {
    const { stored, changed, record } = draft;
    if (!stored) return isPlaced(register, record) ? [{ draft, values: record }] : [];
    if (!changed || !shifts(register, Object.keys(changed.after))) return [];
    const { columns } = factsOf(register.noun);
    const before = Object.entries(columns).map(([name, facts]: [string, ColumnFacts]) => [
      name,
      stored.stored[facts.column],
    ]);
    return [{ draft, values: { ...Object.fromEntries(before), ...record } }];
  });
  const values = coming.map((each) => each.values);
  const whose = values.length ? await readWhoseOfNew(transaction, register, values) : [];
  return whose.flatMap((each, at): Touching[] => {
    const { draft } = coming[at] as (typeof coming)[number];
    const touched = touchedOf(register, each, { deed: 'CREATE', path: [], id: draft.id });
    draft.place = touched.place;
    return [{ draft, touched }];
  });
}
