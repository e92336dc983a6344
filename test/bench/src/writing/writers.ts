import type { Peer } from '../peer.ts';
import type { RunningPeer } from '../server.ts';
import { changeOf, handWrittenOf, sendWrite, writtenCode } from './writes.ts';

/** What was written while others read. */
export interface Writing {
  /** How many were written, and how long one took in the middle, in milliseconds. */
  readonly written: number;
  readonly median: number;
}

/** A write of a peer: the graph's verb, or the bare server's transaction by hand. */
export function writeOf(peer: Peer) {
  return peer.name === 'limit' ? handWrittenOf : changeOf;
}

let nth = 0;

/**
 * Changes projects in turn at a constant rate, whether or not those before have been answered, until it is told to stop; gives what was written.
 *
 * @throws what a write was refused with.
 */
export function startWriters({ url, peer }: RunningPeer, perSecond: number): () => Promise<Writing> {
  const make = writeOf(peer);
  const times: number[] = [];
  const coming: Promise<void>[] = [];
  const timer = setInterval(() => {
    nth += 1;
    const began = performance.now();
    const sent = sendWrite(url, make({ code: writtenCode(nth), nth: Date.now() + nth }));
    const answered = sent.then(() => void times.push(performance.now() - began));
    // It is thrown when all are waited for.
    answered.catch(() => {});
    coming.push(answered);
  }, 1_000 / perSecond);
  return async () => {
    clearInterval(timer);
    await Promise.all(coming);
    times.sort((one, other) => one - other);
    return { written: times.length, median: times[times.length >> 1] ?? Number.NaN };
  };
}
