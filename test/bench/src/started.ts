import { median } from './measure.ts';
import type { Options } from './options.ts';
import type { Peer } from './peer.ts';
import { type PeerName, peers } from './peers.ts';
import { type RunningPeer, startPeer } from './server.ts';

/** A peer that is running, and how long each of its starts took. */
export interface Started {
  readonly running: RunningPeer;
  readonly firstAnswers: readonly number[];
}

/** Starts what is asked for, and always the limit: the others are compared with it. `absent` gets who cannot take part. */
export async function startPeers(
  options: Options,
  databaseUrl: string,
  absent: string[],
  say: (line: string) => void,
): Promise<Started[]> {
  const wanted = (Object.keys(peers) as PeerName[]).filter((name) => name === 'limit' || options.peers.includes(name));
  const started: Started[] = [];
  for (const name of wanted) {
    const peer: Peer = peers[name];
    const refusal = peer.refusal?.() ?? null;
    if (refusal !== null) {
      absent.push(`${peer.title}: ${refusal}.`);
      continue;
    }
    started.push(await startRepeatedly(peer, databaseUrl, options.starts));
    say(`${peer.title} answers after ${Math.round(median(started.at(-1)?.firstAnswers ?? []))} ms.`);
  }
  return started;
}

/** Starts a peer several times, and leaves it running after the last. */
async function startRepeatedly(peer: Peer, databaseUrl: string, starts: number): Promise<Started> {
  const firstAnswers: number[] = [];
  for (;;) {
    const running = await startPeer(peer, databaseUrl, { code: 'project-1' });
    firstAnswers.push(running.firstAnswer);
    if (firstAnswers.length === starts) return { running, firstAnswers };
    await running.stop();
  }
}
