import { type Database, gatewayUrlOf } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { expect, vi } from 'vitest';
import { printKey } from '../src/commands/key.ts';
import { openGraph } from '../src/start/openGraph.ts';
import { type RunningGateway, runGateway } from '../src/start/run.ts';
import { createMemory, type Memory, testConfig } from './world.ts';

type Gateway = RunningGateway & Memory;

async function serve(database: Database): Promise<Gateway> {
  const memory = createMemory('trace');
  const environment = { DATABASE_URL: gatewayUrlOf(database.url), PLANGRAPH_RESPONSE_CACHE: 'on' };
  const config = testConfig(environment);
  const running = await runGateway({ config, log: memory.log, open: () => openGraph(config, memory.log, true) });
  await running.served;
  return { ...running, ...memory };
}

/** What `key` prints. */
async function printed(database: Database, options: readonly string[]): Promise<string> {
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    await printKey({ DATABASE_URL: database.url }, options);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return written.join('').trim();
}

/** Who a key is taken for. */
export const whoAmI = '{ viewer { organisation { code } roles client { code scopes areas } } }';

/** Two gateways over one database in which nobody is known but the first administrator, by the key that the operator's command prints. */
export async function openKeys() {
  const database = await scratchDatabase();
  const setup = await printed(database, ['setup', '--scopes', 'read,administer']);
  const gateways: readonly Gateway[] = await Promise.all([serve(database), serve(database)]);
  /** Asks one of the gateways with a key. */
  async function ask(at: 0 | 1, key: string | null, query: string, variables: object = {}) {
    const response = await fetch(`${gateways[at]?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data, errors } = JSON.parse(text);
    return { status: response.status, data, code: errors?.[0]?.extensions.code, text };
  }

  let intents = 0;
  /** Sends a mutation to the first gateway, and expects that nothing is wrong with it unless codes are expected. */
  async function send(key: string, name: string, input: object, shows: string, codes: readonly string[] = []) {
    intents += 1;
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${shows} errors { code message(lang: EN) cure(lang: ZH) } } }`;
    const { data, text } = await ask(0, key, document, { input: { idempotencyKey: `intent-${intents}`, ...input } });
    expect(
      data?.result?.errors.map(({ code }: { code: string }) => code),
      text,
    ).toEqual(codes);
    return data.result;
  }

  /** A client of an organisation, with a key of its own. */
  async function clientOf(
    organisation: string,
    code: string,
    scopes: readonly string[],
    areas: readonly string[] = [],
  ) {
    const names = { nameZh: code, nameEn: code };
    await send(
      setup,
      'createApiClient',
      { apiClient: { code, ...names, organisation, scopes, areas } },
      'apiClient { id }',
    );
    return send(setup, 'issueApiKey', { client: code }, 'key apiKey { id hint }') as Promise<{
      key: string;
      apiKey: { id: string; hint: string };
    }>;
  }
  const close = async () => {
    for (const gateway of gateways) await gateway.stop();
    await database.close();
  };
  return { database, gateways, setup, ask, send, clientOf, close };
}
