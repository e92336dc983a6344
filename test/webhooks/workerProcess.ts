// A worker in a process of its own, on the database that it is told. Run by kills.test.ts.
import { flushCompileCache } from 'node:module';
import { openDatabase } from '@plangraph/database';
import { addressRule, exchange, openWebhookKeys, type WebhookMeans, webhookMeans } from '@plangraph/exchange';
import { industry } from '@plangraph/industry';
import { composeGraph } from '@plangraph/schema';
import { logSource, startWorker } from '@plangraph/worker';
import { parse } from 'graphql';

process.once('message', async ({ url, key, settings }: { url: string; key: string; settings: object }) => {
  const database = await openDatabase({ url, migrate: false, poolSize: 5 });
  const means: WebhookMeans = {
    keys: openWebhookKeys([key]),
    addresses: addressRule(['127.0.0.0/8'], false),
    parse,
    schema: () => graph.schema,
  };
  const graph = composeGraph({ domains: [industry, exchange], database, means: [webhookMeans.give(means)] });
  const say = (facts: object, text: string) => process.stderr.write(`${text} ${JSON.stringify(facts)}\n`);
  startWorker({
    database,
    graph,
    means,
    source: logSource(database.pool),
    log: { debug: () => {}, warn: say },
    settings,
  });
  flushCompileCache();
  process.send?.('at work');
});
