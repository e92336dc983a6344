import type { Database } from '@plangraph/database';
import type { Viewer } from '../context.ts';
import type { Actor, Authority } from '../contract/authority.ts';
import type { Mutation, ReadWithin } from '../contract/mutation.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { digestOf } from './digest.ts';
import { beginIntent, endIntent, type Intent, type NewIntent, sweepIntents } from './intent.ts';
import { type MutationOutcome, plainOutcome, refused } from './outcome.ts';
import { ProblemList } from './problemList.ts';
import { readWithin } from './readWithin.ts';
import { refuseKey, refuseReuse, refuseTexts, refuseViewer } from './refusals.ts';
import { createTurns } from './turns.ts';
import { writeTogether } from './writeTogether.ts';

/** The input of a mutation, coerced. */
export type Input = Readonly<Record<string, unknown>> & { readonly idempotencyKey: string };

/** Carries mutations out, each intent once. */
export type Perform = (
  mutation: Mutation,
  input: Input,
  viewer: Viewer | null,
  requestId: string,
) => Promise<MutationOutcome>;

// Each sweep removes more intents than come in between two of them.
const intentsBetweenSweeps = 50;

/** Makes what carries out the mutations of one composition, and knows an intent again for so many hours. */
export function createPerform(
  means: Parameters<typeof readWithin>[0],
  database: Database | null,
  authority: Authority | null,
  hours: number,
): Perform {
  const inTurn = createTurns();
  let begun = 0;

  const carryOut = async (transaction: MutationTransaction, mutation: Mutation, intent: NewIntent, facts: Facts) => {
    const { told, ...kept } = await runMutation(transaction, mutation, intent, {
      ...facts,
      read: readWithin(means, transaction, facts.actor),
    });
    const outcome = plainOutcome(kept);
    await endIntent(transaction, intent, outcome);
    // Last of all, so that nobody waits for rows that are swept.
    if (begun++ % intentsBetweenSweeps === 0) await sweepIntents(transaction, hours);
    return told ? { ...outcome, told } : outcome;
  };

  return async (mutation, { idempotencyKey: key, ...input }, viewer, requestId) => {
    if (!database) throw new Error('This schema was composed without a database; it can be printed, not written to.');
    const stranger = refuseViewer(mutation, viewer);
    if (!viewer || stranger) return refused(...(stranger ? [stranger] : []));
    const invalid = [refuseKey(key) ?? [], refuseTexts(input)].flat();
    if (invalid.length) return refused(...invalid);
    const scope = JSON.stringify([viewer.subject, viewer.organisation]);
    const { subject, organisation, client } = viewer;
    const reason = typeof input.reason === 'string' ? input.reason : null;
    const author = { subject, organisation, client: client?.code ?? null, requestId, through: mutation.name, reason };
    const intent: Intent = { scope, key, mutation: mutation.name, digest: digestOf(input), author };
    return inTurn(JSON.stringify([scope, key]), () =>
      writeTogether(database, async (transaction) => {
        // Asked each time, like roles: a refusal is not kept, as it may be put right.
        const actor = authority ? await authority.identify(transaction, viewer) : { viewer, organisation: null };
        if ('code' in actor) return refused(actor);
        const found = await beginIntent(transaction, intent, hours);
        if ('moment' in found) return carryOut(transaction, mutation, found, { input, actor });
        const same = found.mutation === intent.mutation && found.digest === intent.digest;
        return same ? found.result : refused(refuseReuse(key, found));
      }),
    );
  };
}

interface Facts {
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
}

interface Means extends Facts {
  readonly read: ReadWithin;
}

/** Runs a mutation; where it found problems, whatever it wrote is taken back. */
async function runMutation(
  transaction: MutationTransaction,
  { name, result, run }: Mutation,
  { moment }: NewIntent,
  { input, actor, read }: Means,
): Promise<MutationOutcome> {
  const problems = new ProblemList();
  await transaction.$executeRawUnsafe('SAVEPOINT before_run');
  const told: Record<string, string> = {};
  const tell = (field: string, text: string) => {
    told[field] = text;
  };
  const ids = await run({ input, viewer: actor.viewer, actor, transaction, read, moment, problems, tell });
  if (problems.found) {
    await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_run');
    return refused(...problems.list);
  }
  const shown = Object.keys(result).map((field) => [field, ids?.[field]] as const);
  const missing = shown.find(([, id]) => !Number.isSafeInteger(id));
  if (missing) throw new Error(`The mutation ${name} added no problem, yet gave no id for its result ${missing[0]}.`);
  return { ids: Object.fromEntries(shown) as Record<string, number>, problems: [], told };
}
