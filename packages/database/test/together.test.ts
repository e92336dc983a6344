import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/index.ts';
import { emptyDatabase } from './emptyDatabase.ts';
import { divided, patient, quick } from './quickAndSlow.ts';

let url: string;
let drop: () => Promise<void>;
let aside: Database;
beforeAll(async () => {
  ({ url, drop } = await emptyDatabase());
  aside = await openDatabase({ url, migrate: false, poolSize: 1 });
});
afterAll(async () => {
  await aside.close();
  await drop();
});

describe('reads that wait for a connection', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase({ url, migrate: false, poolSize: 1, shareReads: false });
    for (const each of [quick(0), divided(1), patient(0)]) await database.read(each);
  });
  afterEach(() => database.close());

  /** Asks for all while the only connection is lent, and gives what becomes of each. */
  async function together(ask: () => readonly Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    const held = await database.pool.connect();
    const asked = ask();
    held.release();
    return Promise.allSettled(asked);
  }
  const answerOf = (outcome: PromiseSettledResult<unknown> | undefined) =>
    outcome?.status === 'fulfilled' ? outcome.value : null;

  it('go through it together where they are prepared and quick, and each is given its own answer', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const outcomes = await together(() => numbers.map((n) => database.read(quick(n))));
    const answers = outcomes.map((each) => answerOf(each) as { n: number; began: string });
    expect(answers.map(({ n }) => n)).toEqual(numbers);
    expect(new Set(answers.map(({ began }) => began)).size).toBeLessThanOrEqual(4);
  });

  it('go alone where nothing is known of how long they take, or that they take long', async () => {
    const unknown = (n: number) => ({ ...quick(n), name: `unknown ${n % 2}` });
    const first = await together(() => [1, 2].map((n) => database.read(unknown(n))));
    expect(new Set(first.map((each) => (answerOf(each) as { began: string }).began)).size).toBe(2);
    for (let time = 0; time < 3; time += 1) await database.read(patient(0.2));
    const began = Date.now();
    const [slow, swift] = [database.read(patient(0.4)), database.read(quick(1))];
    await Promise.all([slow, swift]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(400);
    const mixed = await together(() => [database.read(patient(0.1)), database.read(quick(2)), database.read(quick(3))]);
    const [two, three] = [answerOf(mixed[1]), answerOf(mixed[2])] as { began: string }[];
    expect(two?.began).toBe(three?.began);
  });

  it('do not fail with one of them', async () => {
    const outcomes = await together(() => [
      database.read(quick(1)),
      database.read(divided(0)),
      database.read(quick(2)),
      database.read(divided(3)),
    ]);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    expect([0, 2].map((at) => (answerOf(outcomes[at]) as { n: number }).n)).toEqual([1, 2]);
    expect(answerOf(outcomes[3])).toBe(4);
  });

  it.each([
    ['the one that PostgreSQL is at', 0],
    ['one that comes later', 2],
  ])('do not leave with one of them, be it %s', async (_, place) => {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(new Error('left')), 150);
    const outcomes = await together(() =>
      [patient(0.6), quick(1), patient(0.5), quick(2)].map((each, at) =>
        database.read(each, at === place ? { signal: leaving.signal } : {}),
      ),
    );
    const told = outcomes.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message));
    const expected = ['slept', expect.objectContaining({ n: 1 }), 'slept', expect.objectContaining({ n: 2 })];
    expect(told).toEqual(expected.map((each, at) => (at === place ? 'left' : each)));
  });

  it('cost nobody a connection when whoever asked leaves and they are quick', async () => {
    const backend = async () => (await database.pool.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    const before = await backend();
    const outcomes = await together(() =>
      [1, 2, 3].map((n) => {
        const leaving = new AbortController();
        setTimeout(() => leaving.abort(new Error('left')), 5);
        return database.read(patient(0.005 * n), { signal: leaving.signal });
      }),
    );
    expect(outcomes[2]).toMatchObject({ status: 'rejected', reason: { message: 'left' } });
    await sleep(200);
    expect(await backend()).toBe(before);
  });

  it('are asked again on another connection when theirs is cut', async () => {
    const cut = sleep(150).then(() =>
      aside.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`),
    );
    const outcomes = await together(() => [
      database.read(quick(1)),
      database.read(patient(0.5)),
      database.read(quick(2)),
    ]);
    await cut;
    expect(outcomes.map(answerOf)).toEqual([
      expect.objectContaining({ n: 1 }),
      'slept',
      expect.objectContaining({ n: 2 }),
    ]);
  });

  it('are answered as each would be alone, whatever the others are', async () => {
    const kinds = fc.oneof(
      fc.record({ kind: fc.constant('quick' as const), n: fc.nat(1_000) }),
      fc.record({ kind: fc.constant('divided' as const), n: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ kind: fc.constant('left' as const), n: fc.nat(5) }),
      fc.record({ kind: fc.constant('unnamed' as const), n: fc.nat(1_000) }),
    );
    type Asked = typeof kinds extends fc.Arbitrary<infer Kind> ? Kind : never;
    const ask = async ({ kind, n }: Asked): Promise<unknown> => {
      if (kind === 'quick') return ((await database.read(quick(n))) as { n: number }).n;
      if (kind === 'divided') return database.read(divided(n));
      if (kind === 'unnamed') return database.read({ text: 'SELECT to_json($1::int)', values: [n] });
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(new Error('left')), n);
      return database.read(patient(0.02), { signal: leaving.signal });
    };
    const expected = ({ kind, n }: Asked): unknown => {
      if (kind === 'left') return expect.toSatisfy((outcome) => outcome === 'slept' || outcome === 'left');
      if (kind === 'divided') return n === 0 ? 'division by zero' : Math.trunc(12 / n);
      return n;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 30 }), async (asked) => {
        const outcomes = await together(() => asked.map(ask));
        const told = outcomes.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message));
        expect(told).toEqual(asked.map(expected));
      }),
      { numRuns: 100 },
    );
  });
});
