import type { IncomingMessage } from 'node:http';
import type { Context } from '@plangraph/schema';
import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { costOf } from './costOf.ts';
import { type Asker, createLimits, type Rate } from './limits.ts';
import { weights } from './weights.ts';

/** What the answers of a minute may cost; 0 for as much as one likes. */
export interface BudgetSettings {
  readonly costPerPerson: number;
  readonly costPerAddress: number;
}

/** What those who ask have spent in this minute: each person of his own, who shows no token with all others of his address. */
export interface Budgets {
  /** Notes who asks by a request; the state of his budget where it is spent, and null where he may go on. */
  open(request: IncomingMessage, asker: Asker): Rate | null;
  /** Takes what an answer cost off the budget; does nothing for who has none. Null where nothing is counted. */
  charge(
    request: IncomingMessage,
    context: Context,
    operation?: OperationDefinitionNode | null,
  ): Promise<Rate | null> | null;
  /** Takes what a whole file of so many characters cost. */
  chargeFile(request: IncomingMessage, characters: number): void;
  /** Whether the answer of a request is counted. */
  counts(request: IncomingMessage): boolean;
}

/** A budget that is spent, until when. */
interface Overdrawn {
  readonly rate: Rate;
  readonly until: number;
}

/** As many who have spent their budgets are remembered; who is forgotten may ask once more. */
const remembered = 10_000;

/**
 * Makes budgets; null where nobody has a limit. An answer is charged when it is there, so the one that passes a limit is given, and the next
 * refused. Nobody waits for the counting, which the first process does for all.
 */
export function createBudgets({ costPerPerson, costPerAddress }: BudgetSettings): Budgets | null {
  if (costPerPerson === 0 && costPerAddress === 0) return null;
  const limits = createLimits({ perPerson: costPerPerson, perAddress: costPerAddress }, 'cost');
  const askers = new WeakMap<IncomingMessage, Asker>();
  const overdrawn = new LRUCache<string, Overdrawn>({ max: remembered });

  const take = async (asker: Asker, cost: number): Promise<Rate | null> => {
    const rate = await limits.count(asker, cost);
    if (rate && rate.remaining === 0)
      overdrawn.set(nameOf(asker), { rate, until: performance.now() + rate.seconds * 1_000 });
    return rate;
  };
  return {
    open(request, asker) {
      if ((asker.kind === 'person' ? costPerPerson : costPerAddress) === 0) return null;
      const found = overdrawn.get(nameOf(asker));
      const left = found ? Math.ceil((found.until - performance.now()) / 1_000) : 0;
      if (found && left > 0) return { ...found.rate, seconds: left };
      askers.set(request, asker);
      return null;
    },
    charge(request, context, operation) {
      const asker = askers.get(request);
      return asker ? take(asker, costOf(context, operation).total).catch(() => null) : null;
    },
    chargeFile(request, characters) {
      const asker = askers.get(request);
      const { request: asked, statement, thousandCharacters } = weights;
      if (asker) take(asker, Math.ceil(asked + statement + (characters / 1_000) * thousandCharacters)).catch(() => {});
    },
    counts: (request) => askers.has(request),
  };
}

function nameOf({ kind, key }: Asker): string {
  return `${kind} ${key}`;
}
