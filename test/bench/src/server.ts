import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Peer } from './peer.ts';
import { freePort, startProcess, stopProcess } from './processes.ts';
import type { Parameters, WorkloadName } from './workloads.ts';

/** A peer that is running. */
export interface RunningPeer {
  readonly peer: Peer;
  readonly url: string;
  readonly pid: number;
  /** From the start of its process to its first right answer, in milliseconds. */
  readonly firstAnswer: number;
  ask(workload: WorkloadName, parameters: Parameters): Promise<Answer>;
  stop(): Promise<void>;
}

const patience = 60_000;

/**
 * Starts a peer and waits until it answers.
 *
 * @throws when it ends, or does not answer within a minute.
 */
export async function startPeer(peer: Peer, databaseUrl: string, first: Parameters): Promise<RunningPeer> {
  const port = await freePort();
  const began = performance.now();
  const child = startProcess(peer.command({ databaseUrl, port }));
  const url = `http://127.0.0.1:${port}${peer.path}`;
  const ask = (workload: WorkloadName, parameters: Parameters) => post(url, peer.body(workload, parameters));
  await untilAnswer(peer, child, () => ask('W1', first), began);
  const firstAnswer = performance.now() - began;
  return { peer, url, pid: child.pid as number, firstAnswer, ask, stop: () => stopProcess(child) };
}

async function untilAnswer(peer: Peer, child: ChildProcess, ask: () => Promise<Answer>, began: number): Promise<void> {
  let last = 'it never listened';
  while (performance.now() - began < patience) {
    if (child.exitCode !== null) throw new Error(`${peer.title} ended with exit code ${child.exitCode}.`);
    const answer = await ask().catch((error: Error) => {
      last = error.message;
      return null;
    });
    if (answer?.data) return;
    if (answer) throw new Error(`${peer.title} answers ${JSON.stringify(answer).slice(0, 500)}`);
    await sleep(5);
  }
  throw new Error(`${peer.title} gave no answer within ${patience / 1000} s: ${last}`);
}

async function post(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  // A server that is still starting says so.
  if (response.status === 503) throw new Error(await response.text());
  return (await response.json()) as Answer;
}
