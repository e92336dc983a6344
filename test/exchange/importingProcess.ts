// A worker in a process of its own, on the database that it is told. Run by kills.test.ts.
import { flushCompileCache } from 'node:module';
import { openDatabase } from '@plangraph/database';
import { exchange } from '@plangraph/exchange';
import { industry } from '@plangraph/industry';
import { composeGraph } from '@plangraph/schema';
import { logSource, startWorker } from '@plangraph/worker';

process.once('message', async ({ url, settings }: { url: string; settings: object }) => {
  const database = await openDatabase({ url, migrate: false, poolSize: 5 });
  const graph = composeGraph({ domains: [industry, exchange], database });
  const say = (facts: object, text: string) => process.stderr.write(`${text} ${JSON.stringify(facts)}\n`);
  const source = logSource(database.pool);
  startWorker({ database, graph, means: null, source, log: { debug: () => {}, warn: say }, settings });
  flushCompileCache();
  process.send?.('at work');
});
