import { isDeepStrictEqual } from 'node:util';
import type { RunningPeer } from './server.ts';
import type { Parameters, Workload, WorkloadName } from './workloads.ts';

/**
 * Compares a peer's answers with those of another, each in the form in which the limit gives them.
 *
 * @throws with the first place where they differ.
 */
export async function checkAnswers(
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
