import type { Register } from '@plangraph/schema';
import type { Bureau } from './bureau.ts';

/** What a record says, in the words of a story. */
interface Stated {
  readonly noun: Register['noun'];
}

/** A record that was created. */
export interface Kept<S extends Stated> {
  readonly id: string;
  /** What it says by now. */
  stated: S;
  retired: boolean;
}

/** What a bureau does to its records in a story, and what the story knows of them: what a recount counts. */
export interface Ledger<S extends Stated> {
  /** Every record, in the order of creation. */
  readonly kept: readonly Kept<S>[];
  /** What the records say that are not retired. */
  serving(): S[];
  /** Creates a record, unless one of its key was; null for a key that no second record can have. Gives what was created. */
  file(stated: S, key: string | null, row: object): Promise<Kept<S> | null>;
  /** One of the records that fit, whichever number is given; undefined where none does. */
  pick(at: number, fits: (each: Kept<S>) => boolean): Kept<S> | undefined;
  /** Changes what a record says, in the words of the story and, where these differ, of the row. */
  change(each: Kept<S>, change: object, row?: object): Promise<void>;
  /** Retires a record that serves, or restores one that does not. */
  turn(each: Kept<S>): Promise<void>;
  /** Retires or restores one of the records, where there is one. */
  turnOne(deed: 'retire' | 'restore', at: number): Promise<void>;
}

/** Opens the ledger of a bureau, which has no records yet. */
export function ledgerOf<S extends Stated>(desk: Bureau): Ledger<S> {
  const kept: Kept<S>[] = [];
  const keys = new Set<string>();
  const ledger: Ledger<S> = {
    kept,
    serving: () => kept.filter(({ retired }) => !retired).map(({ stated }) => stated),
    async file(stated, key, row) {
      if (key !== null && keys.has(key)) return null;
      const made = { id: await desk.create(stated.noun, row), stated, retired: false };
      if (key !== null) keys.add(key);
      kept.push(made);
      return made;
    },
    pick(at, fits) {
      const among = kept.filter(fits);
      return among[at % Math.max(1, among.length)];
    },
    async change(each, change, row = change) {
      await desk.change(each.stated.noun, each.id, row);
      each.stated = { ...each.stated, ...change };
    },
    async turn(each) {
      await desk[each.retired ? 'restore' : 'retire'](each.stated.noun, each.id);
      each.retired = !each.retired;
    },
    async turnOne(deed, at) {
      const found = ledger.pick(at, ({ retired }) => retired === (deed === 'restore'));
      if (found) await ledger.turn(found);
    },
  };
  return ledger;
}
