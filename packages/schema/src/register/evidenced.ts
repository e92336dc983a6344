import { factsOf } from '@plangraph/rows';
import type { Evidenced } from '../contract/authority.ts';
import type { Problem } from '../contract/problem.ts';
import type { Register } from '../contract/register.ts';
import type { VerbParts, VerbRun } from './verb.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What a record that is written is to move the status of, among the references that are stated anew. Taking a link away is its
 * owner's to do: what the record says is his.
 */
export function evidencedBy(
  { noun, area, belongs }: Register,
  record: Values,
  stated: readonly string[],
  path: Problem['path'],
): Evidenced[] {
  const { relations } = factsOf(noun);
  return belongs.evidenceOf.flatMap(({ relation, model }) => {
    const id = record[relations[relation]?.from[0] ?? ''];
    if (typeof id !== 'number' || !stated.includes(relation)) return [];
    return [{ model, id, area, path: [...path, relation] }];
  });
}

/** Adds a problem for every promise whose status a record is to move without the word of who answers for it. */
export async function expectEvidence(
  { register, authority }: VerbParts,
  { transaction, actor, problems }: VerbRun,
  {
    record,
    stated,
    path,
  }: { readonly record: Values; readonly stated: readonly string[]; readonly path: Problem['path'] },
): Promise<void> {
  const evidenced = evidencedBy(register, record, stated, path);
  if (!evidenced.length) return;
  for (const refusal of await authority.refuseEvidence(transaction, actor, evidenced))
    if (refusal) problems.add(refusal);
}
