import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Asker, createLimits, type Rate } from './limits.ts';

/** What the answers of a minute may cost; 0 for as much as one likes. */
export interface BudgetSettings {
  readonly costPerPerson: number;
  readonly costPerAddress: number;
}

/** Who pays for an answer, be it one or one after the other. */
export interface Payer {
  /** Takes what was done off his budget, whether it suffices or not; the state of it. Never fails: nobody waits for the counting. */
  pay(cost: number): Promise<Rate | null>;
  /** The state of his budget where it is spent, and null where he may go on. */
  spent(): Rate | null;
}

/** What those who ask have spent in this minute: each person of his own, who shows no token with all others of his address. */
export interface Budgets {
  /** Notes who asks by a request; the state of his budget where it is spent, and null where he may go on. */
  open(request: IncomingMessage, asker: Asker): Rate | null;
  /** Who pays for the answer of a request; null where nothing is counted. */
  payerOf(request: IncomingMessage): Payer | null;
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
  const payers = new WeakMap<IncomingMessage, Payer>();
  const overdrawn = new LRUCache<string, Overdrawn>({ max: remembered });

  const payerFor = (asker: Asker): Payer => {
    const name = `${asker.kind} ${asker.key}`;
    const take = async (cost: number): Promise<Rate | null> => {
      const rate = await limits.count(asker, cost);
      if (rate && rate.remaining === 0) overdrawn.set(name, { rate, until: performance.now() + rate.seconds * 1_000 });
      return rate;
    };
    return {
      pay: (cost) => take(cost).catch(() => null),
      spent() {
        const found = overdrawn.get(name);
        const left = found ? Math.ceil((found.until - performance.now()) / 1_000) : 0;
        return found && left > 0 ? { ...found.rate, seconds: left } : null;
      },
    };
  };
  return {
    open(request, asker) {
      if ((asker.kind === 'person' ? costPerPerson : costPerAddress) === 0) return null;
      const payer = payerFor(asker);
      const spent = payer.spent();
      if (!spent) payers.set(request, payer);
      return spent;
    },
    payerOf: (request) => payers.get(request) ?? null,
  };
}
