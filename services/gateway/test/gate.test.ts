import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../src/http/address.ts';
import { createFairQueue } from '../src/shares/fairQueue.ts';
import { createGate } from '../src/shares/gate.ts';

/** Enters for somebody, and notes what became of it. */
function visitor(gate: ReturnType<typeof createGate>, key: string, log: string[], name = key) {
  return gate.enter(
    key,
    () => log.push(`${name} in`),
    () => log.push(`${name} refused`),
  );
}

describe('a gate', () => {
  it('lets those who ask for little in before more of who asks for much', () => {
    const log: string[] = [];
    const gate = createGate({ places: 1, queued: 10, patience: 10_000 });
    const leave = ['crowd 1', 'crowd 2', 'crowd 3'].map((name) => visitor(gate, 'crowd', log, name));
    const leaveGuest = visitor(gate, 'guest', log);
    leave[0]?.();
    leave[1]?.();
    leaveGuest();
    leave[2]?.();
    expect(log).toEqual(['crowd 1 in', 'crowd 2 in', 'guest in', 'crowd 3 in']);
  });

  it('refuses the last of the longest line where no more can wait', () => {
    const log: string[] = [];
    const gate = createGate({ places: 1, queued: 2, patience: 10_000 });
    for (const name of ['crowd 1', 'crowd 2', 'crowd 3']) visitor(gate, 'crowd', log, name);
    visitor(gate, 'guest', log);
    expect(log).toEqual(['crowd 1 in', 'crowd 3 refused']);
  });

  it('refuses who has waited too long, and forgets who left', async () => {
    const log: string[] = [];
    const gate = createGate({ places: 1, queued: 10, patience: 20 });
    const leave = visitor(gate, 'first', log);
    visitor(gate, 'late', log);
    visitor(gate, 'gone', log)();
    await sleep(60);
    leave();
    visitor(gate, 'next', log);
    expect(log).toEqual(['first in', 'late refused', 'next in']);
  });

  it('lets so many of those who wait in that others have their turn, then the next', async () => {
    const log: string[] = [];
    const gate = createGate({ places: 20, queued: 100, patience: 60_000 });
    const first = Array.from({ length: 20 }, () => visitor(gate, 'first', []));
    for (let nth = 0; nth < 20; nth += 1) visitor(gate, 'waits', log);
    for (const leave of first) leave();
    expect(log).toHaveLength(8);
    // The places of those who come next turn are theirs.
    const leaveNewcomer = visitor(gate, 'waits', log, 'newcomer');
    expect(log).toHaveLength(8);
    await turn();
    expect(log).toHaveLength(16);
    await turn();
    expect(log).toEqual(Array(20).fill('waits in'));
    leaveNewcomer();
  });

  it('never has more within than places, nor an idle place after a turn while somebody waits', async () => {
    const steps = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), leaves: fc.boolean(), which: fc.nat(20) }));
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const gate = createGate({ places: 3, queued: 5, patience: 60_000 });
        const visits: { in: boolean; out: boolean; leave: () => void }[] = [];
        const within = () => visits.filter((each) => each.in && !each.out).length;
        const waiting = () => visits.filter((each) => !each.in && !each.out).length;
        for (const { key, leaves, which } of all) {
          const left = leaves ? visits[which % Math.max(1, visits.length)] : undefined;
          if (left) {
            left.out = true;
            left.leave();
          } else {
            const visit = { in: false, out: false, leave: () => {} };
            visits.push(visit);
            visit.leave = gate.enter(
              key,
              () => {
                visit.in = true;
              },
              () => {
                visit.out = true;
              },
            );
          }
          expect(within()).toBeLessThanOrEqual(3);
          expect(waiting()).toBeLessThanOrEqual(5);
          if (waiting() > 0 && within() < 3) await turn();
          if (waiting() > 0) expect(within()).toBe(3);
        }
        for (const visit of visits) visit.leave();
      }),
      { interruptAfterTimeLimit: 20_000 },
    );
  });
});

it('a queue takes turns between lines', () => {
  const queue = createFairQueue<number>();
  for (const [key, entry] of [
    ['a', 1],
    ['a', 2],
    ['b', 3],
    ['a', 4],
    ['c', 5],
  ] as const)
    queue.add(key, entry);
  expect([1, 2, 3, 4, 5].map(() => queue.take())).toEqual([1, 3, 5, 2, 4]);
  expect(queue.size).toBe(0);
});

describe('the address of a request', () => {
  const from = (remoteAddress: string, forwarded?: string, proxies = 0) =>
    addressOf(
      { headers: forwarded ? { 'x-forwarded-for': forwarded } : {}, socket: { remoteAddress } } as never,
      proxies,
    );

  it('is what the operator’s own proxy has seen, never what the client says', () => {
    expect(from('10.0.0.1', '1.2.3.4, 5.6.7.8')).toBe('10.0.0.1');
    expect(from('10.0.0.1', '1.2.3.4, 5.6.7.8', 1)).toBe('5.6.7.8');
    expect(from('10.0.0.1', '9.9.9.9, 1.2.3.4, 5.6.7.8', 2)).toBe('1.2.3.4');
  });

  it('is one for a network of IPv6, and one for the two ways to write IPv4', () => {
    expect(from('2001:db8:1:2:3:4:5:6')).toBe(from('2001:db8:1:2::9'));
    expect(from('2001:db8::1')).not.toBe(from('2001:db8:0:1::1'));
    expect(from('::ffff:10.0.0.1')).toBe('10.0.0.1');
  });
});
