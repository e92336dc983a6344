import { createAnswerCache } from '@plangraph/cache';
import { createGateway, createLog, readConfig, runGateway } from '@plangraph/gateway';
import { plan } from '@plangraph/plan';
import { composeGraph } from '@plangraph/schema';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The audits ask for `__typename` only: what they examine is the way over HTTP, the server in front included.
const graph = composeGraph({ domains: [plan] });
const config = readConfig({ NODE_ENV: 'development', PORT: '0', PLANGRAPH_DATASETS: 'none' });
const log = createLog('silent');

let url = '';
let stop = async () => {};
beforeAll(async () => {
  const open = async () => ({ graph, check: async () => 'ready' as const, close: async () => {} });
  const running = await runGateway({ config, log, open });
  await running.served;
  url = `${running.url}/graphql`;
  stop = running.stop;
});
afterAll(() => stop());

const throughServer = serverAudits({ url: () => url, fetchFn: fetch });
const entered = serverAudits({ url: 'http://gateway/graphql', fetchFn: createGateway({ graph, log, config }).fetch });
const cache = createAnswerCache({ bytes: 1_000_000, isCurrent: () => true });
const kept = createGateway({ graph, log, config, cache });
const keptAnswers = serverAudits({ url: 'http://gateway/graphql', fetchFn: kept.fetch });

it('is examined by all 61 audits of GraphQL over HTTP', () => {
  expect(throughServer).toHaveLength(61);
});

describe.each([
  ['through the server', throughServer],
  ['entered without a port', entered],
  ['entered with the response cache', keptAnswers],
  ['entered with the response cache, a second time', keptAnswers],
])('%s', (_, audits) => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const outcome = await audit.fn();
    expect(outcome.status, 'reason' in outcome ? outcome.reason : '').toBe('ok');
  });
});
