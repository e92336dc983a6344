import { isDeepStrictEqual } from 'node:util';
import { type Requests, takesPart } from './requests.ts';
import type { RunningPeer } from './server.ts';
import type { Parameters, Workload, WorkloadName } from './workloads.ts';

async function checkAnswers(
  running: RunningPeer,
  reference: RunningPeer,
  workload: Workload,
  requests: readonly Parameters[],
): Promise<void> {
  const name = workload.name as WorkloadName;
  for (const parameters of requests) {
    const [own, other] = await Promise.all(
      [running, reference].map(async ({ peer, ask }) => {
        const answer = await ask(name, parameters);
        if (answer.errors) throw new Error(`${peer.title}, ${name}: ${answer.errors[0]?.message}`);
        return peer.normalise(name, answer);
      }),
    );
    if (isDeepStrictEqual(own, other)) continue;
    const place = difference(own, other);
    throw new Error(
      `${running.peer.title} and ${reference.peer.title} differ in ${name} ${JSON.stringify(parameters)}: ${place}`,
    );
  }
}

function difference(own: unknown, other: unknown, path = 'answer'): string {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isObject(own) || !isObject(other)) return `${path} is ${JSON.stringify(own)}, not ${JSON.stringify(other)}`;
  const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  const key = keys.find((each) => !isDeepStrictEqual(own[each as keyof typeof own], other[each as keyof typeof other]));
  return key === undefined
    ? `${path} is of another kind`
    : difference(own[key as keyof typeof own], other[key as keyof typeof other], `${path}.${key}`);
}

const requestsCompared = 4;

/**
 * Compares the answers of all peers with those of the limit, or with the first where the limit has none.
 *
 * @throws with the first place where two differ.
 */
export async function checkAll(
  running: readonly RunningPeer[],
  requests: Requests,
  say: (line: string) => void,
): Promise<void> {
  for (const [workload, parameters] of requests) {
    const able = running.filter(({ peer }) => takesPart(peer, workload));
    const reference = able.find(({ peer }) => peer.name === 'limit') ?? able[0];
    if (!reference) continue;
    for (const server of able.filter((each) => each !== reference)) {
      await checkAnswers(server, reference, workload, parameters.slice(0, requestsCompared));
    }
    say(`${workload.name}: ${able.length} give the same answers.`);
  }
}
