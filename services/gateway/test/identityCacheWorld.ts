import type { Database } from '@plangraph/database';
import { composeGraph, type Domain } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { onTestFinished } from 'vitest';
import { openResponseCache } from '../src/answers/openResponseCache.ts';
import { runGateway } from '../src/start/run.ts';
import { keyFile, type Signer, settingsFor } from './identityWorld.ts';
import { createMemory, testConfig } from './world.ts';

/** An answer of a gateway that keeps answers. */
export interface KeptAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its query asked for.
  readonly data: any;
  /** Whether it had been kept. */
  readonly kept: boolean;
}

/** What such a gateway serves: domains over a database of its own, to those for whom a signer signs. */
export interface KeptGraph {
  readonly domains: readonly Domain[];
  readonly signer: Signer;
  fill(database: Database): Promise<unknown>;
}

/** Runs a gateway that keeps answers until the test is over; gives how it is asked, with a token or as the public. */
export async function openKeepingGateway({
  domains,
  signer,
  fill,
}: KeptGraph): Promise<(query: string, token?: string) => Promise<KeptAnswer>> {
  const database = await scratchDatabase();
  await fill(database);
  const { log, lines } = createMemory();
  const kept = openResponseCache({ database, log, bytes: 1_000_000 });
  const running = await runGateway({
    config: testConfig({ NODE_ENV: 'production', ...settingsFor(keyFile(signer).path) }),
    log,
    open: async () => ({
      graph: composeGraph({ domains, database }),
      cache: kept.cache,
      settle: kept.settle,
      check: async () => 'ready' as const,
      close: async () => {
        await kept.close();
        await database.close();
      },
    }),
  });
  onTestFinished(() => running.stop());
  await running.served;
  while (!kept.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5));

  return async (query, token) => {
    lines.length = 0;
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query }),
    });
    const { data } = JSON.parse(await response.text());
    return { status: response.status, data, kept: lines.some(({ cached }) => cached === true) };
  };
}
