import type { Database } from '@plangraph/database';
import type { Viewer } from '../context.ts';
import type { Actor, Authority } from '../contract/authority.ts';
import type { Mutation, ReadWithin } from '../contract/mutation.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { digestOf } from './digest.ts';
import { beginIntent, type EarlierIntent, endIntent, type Intent, type NewIntent, sweepIntents } from './intent.ts';
import { type MutationOutcome, plainOutcome, refused } from './outcome.ts';
import { ProblemList } from './problemList.ts';
import { readWithin } from './readWithin.ts';
import { refuseKey, refuseReuse, refuseTexts, refuseViewer } from './refusals.ts';
import { createTurns } from './turns.ts';
import { takeBack, writeTogether } from './writeTogether.ts';

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
  let carriedOut = 0;

  const carryOut = async (transaction: MutationTransaction, mutation: Mutation, claim: Claim, facts: Facts) => {
    const { told, ...kept } = await runMutation(mutation, {
      ...facts,
      transaction,
      moment: claim.begun.moment,
      read: readWithin(means, transaction, facts.actor),
    });
    const outcome = plainOutcome(kept);
    if (outcome.ids) await endIntent(transaction, claim.begun, outcome);
    const earlier = outcome.ids ? null : await refuseIntent(transaction, claim.intent, outcome);
    // Last of all, so that nobody waits for rows that are swept.
    if (carriedOut++ % intentsBetweenSweeps === 0) await sweepIntents(transaction, hours);
    if (earlier) return again(claim.intent, earlier);
    return told ? { ...outcome, told } : outcome;
  };

  /** Takes back what a run wrote, and with it the claim: whoever sent the same meanwhile may have been faster by now. */
  const refuseIntent = async (transaction: MutationTransaction, intent: Intent, outcome: MutationOutcome) => {
    await transaction.$executeRawUnsafe(takeBack);
    const found = await beginIntent(transaction, intent, hours, outcome);
    return 'moment' in found ? null : found;
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
      writeTogether(
        database,
        async (transaction) => {
          // Asked each time, like roles: a refusal is not kept, as it may be put right.
          const actor = authority ? await authority.identify(transaction, viewer) : { viewer, organisation: null };
          if ('code' in actor) return refused(actor);
          const begun = await beginIntent(transaction, intent, hours);
          if (!('moment' in begun)) return again(intent, begun);
          return carryOut(transaction, mutation, { intent, begun }, { input, actor });
        },
        mutation.longest,
      ),
    );
  };
}

/** What an intent leads to under whose key something was carried out before: the same, if it is the same. */
function again({ key, mutation, digest }: Intent, earlier: EarlierIntent): MutationOutcome {
  const isSame = earlier.mutation === mutation && earlier.digest === digest;
  return isSame ? earlier.result : refused(refuseReuse(key, earlier));
}

/** An intent whose key is claimed. */
interface Claim {
  readonly intent: Intent;
  readonly begun: NewIntent;
}

interface Facts {
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
}

interface Means extends Facts {
  readonly transaction: MutationTransaction;
  readonly moment: Date;
  readonly read: ReadWithin;
}

/** Runs a mutation; where it found problems, whatever it wrote is to be taken back. */
async function runMutation({ name, result, run }: Mutation, { actor, ...means }: Means): Promise<MutationOutcome> {
  const problems = new ProblemList();
  const told: Record<string, string> = {};
  const tell = (field: string, text: string) => {
    told[field] = text;
  };
  const ids = await run({ ...means, actor, viewer: actor.viewer, problems, tell });
  if (problems.found) return refused(...problems.list);
  const shown = Object.keys(result).map((field) => [field, ids?.[field]] as const);
  const missing = shown.find(([, id]) => !Number.isSafeInteger(id));
  if (missing) throw new Error(`The mutation ${name} added no problem, yet gave no id for its result ${missing[0]}.`);
  return { ids: Object.fromEntries(shown) as Record<string, number>, problems: [], told };
}
