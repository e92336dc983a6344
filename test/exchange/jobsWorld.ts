import { setTimeout as sleep } from 'node:timers/promises';
import { logSource, startWorker, type Worker } from '@plangraph/worker';
import { expect } from 'vitest';
import { createExchangeWorld, reporter } from './world.ts';

/** Whoever says so does not wait for what becomes of his file. */
export const later = { prefer: 'respond-async' };
/** A file of so many parks, numbered from a first one. */
export const parks = (from: number, count: number, name = 'Park') =>
  `编码,园区名称,英文名称,园区类别,地区\n${Array.from({ length: count }, (_, at) => `p${from + at},园${from + at},${name} ${from + at},特色园区,county\n`).join('')}`;
/** What is asked of an import. */
export const shown =
  'id state dryRun progress done total counts { created changed unchanged refused } notes { code row message(lang: EN) } startedAt finishedAt';

/** The world of exchange with workers that are started when somebody wants them, and what is asked of imports. */
export async function openJobs() {
  const world = await createExchangeWorld();
  const workers: Worker[] = [];
  const stop = async () => {
    for (const worker of workers.splice(0)) await worker.stop();
  };
  const work = () => {
    const { database } = world.graph;
    const log = { debug: () => {}, warn: (facts: object) => console.error(facts) };
    const settings = { pause: 20, importedAtOnce: 50 };
    const source = logSource(database.pool);
    workers.push(startWorker({ database, graph: world.graph, means: null, source, log, settings }));
  };
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  const asked = async (id: string, viewer = reporter): Promise<any> => {
    const { data, errors } = await world.graph.query(
      `query ($id: ID!) { node(id: $id) { ... on Import { ${shown} } } }`,
      { id },
      { viewer },
    );
    expect(errors).toBeUndefined();
    return data.node;
  };
  const done = async (id: string) => {
    for (let turn = 0; turn < 1_500; turn += 1) {
      const found = await asked(id);
      if (found.finishedAt) return found;
      await sleep(20);
    }
    throw new Error(`The import ${id} does not end: ${JSON.stringify(await asked(id))}`);
  };
  const cancel = async (id: string, viewer = reporter, key = `cancel ${id} ${viewer.subject}`) => {
    const { data, errors } = await world.graph.query(
      `mutation ($id: ID!, $key: String!) { cancelImport(input: { import: $id, idempotencyKey: $key }) { import { state } errors { code path } } }`,
      { id, key },
      { viewer },
    );
    expect(errors).toBeUndefined();
    return data.cancelImport;
  };
  const close = async () => {
    await stop();
    await world.close();
  };
  return { ...world, work, stop, asked, done, cancel, close };
}
