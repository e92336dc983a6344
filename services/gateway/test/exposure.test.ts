import { describe, expect, it, onTestFinished } from 'vitest';
import { openMetricsServer } from '../src/http/metricsServer.ts';
import { createMemory, openSmallGateway, testConfig } from './world.ts';

const from = (origin: string) => ({ headers: { origin } });

describe('pages of other origins', () => {
  const named = { PLANGRAPH_CORS_ORIGINS: 'https://cockpit.example,https://board.example' };

  it('are let in where they were named', async () => {
    const { ask } = openSmallGateway({}, named);
    const { headers } = (await ask('{ hello }', from('https://board.example'))).response;
    expect(headers.get('access-control-allow-origin')).toBe('https://board.example');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  it.each([
    ['of several', named],
    ['of one', { PLANGRAPH_CORS_ORIGINS: 'https://cockpit.example' }],
    ['of none', { PLANGRAPH_CORS_ORIGINS: 'none' }],
  ])('get nothing at all where they are none %s', async (_, environment) => {
    const { gateway, ask } = openSmallGateway({}, environment);
    const { response } = await ask('{ hello }', from('https://elsewhere.example'));
    const preflight = await gateway.fetch('http://gateway/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, content-type',
      },
    });
    for (const { headers } of [response, preflight]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('vary')).toMatch(/origin/i);
    }
  });
});

describe('what browsers are told', () => {
  it('is to take answers for what they say they are', async () => {
    const { ask } = openSmallGateway();
    expect((await ask('{ hello }')).response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is that GraphiQL runs its own scripts alone, talks to this server alone, and stands in no frame', async () => {
    const { gateway } = openSmallGateway();
    const { headers } = await gateway.fetch('http://gateway/graphql', { headers: { accept: 'text/html' } });
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('a schema that is not to be asked for', () => {
  it('is neither told nor guessed at', async () => {
    const { ask } = openSmallGateway({}, { PLANGRAPH_INTROSPECTION: 'off' });
    const asked = await ask('{ __schema { types { name } } }');
    expect(asked.data).toBeUndefined();
    expect(asked.errors?.[0]?.message).toContain('introspection');
    const guessed = await ask('{ helo }');
    expect(guessed.errors?.[0]?.message).toContain('helo');
    expect(JSON.stringify(guessed.errors)).not.toMatch(/Did you mean|hello/);
    expect((await ask('{ hello __typename }')).data).toEqual({ hello: 'hello world', __typename: 'Query' });
  });

  it('is told by default', async () => {
    const { ask } = openSmallGateway();
    expect((await ask('{ helo }')).errors?.[0]?.message).toContain('Did you mean "hello"');
  });
});

describe('figures of the gateway', () => {
  it('have an address of their own in production, on this machine', () => {
    expect(testConfig({ NODE_ENV: 'production' }).metricsAddress).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(testConfig().metricsAddress).toBeNull();
    expect(testConfig({ PLANGRAPH_METRICS_ADDRESS: '[::1]:1' }).metricsAddress).toEqual({ host: '::1', port: 1 });
    expect(testConfig({ NODE_ENV: 'production', PLANGRAPH_METRICS_ADDRESS: 'same' }).metricsAddress).toBeNull();
  });

  it('are served there and nothing else is; an address that is taken is told', async () => {
    const { log, lines } = createMemory();
    const server = await openMetricsServer({ host: '127.0.0.1', port: 0 }, async () => 'figures 1', log);
    onTestFinished(() => server.close());
    const url = String(server.url);
    expect(await (await fetch(url)).text()).toBe('figures 1');
    expect((await fetch(new URL('/graphql', url))).status).toBe(404);
    const taken = { host: '127.0.0.1', port: Number(new URL(url).port) };
    expect((await openMetricsServer(taken, async () => '', log)).url).toBeNull();
    expect(lines.at(-1)?.msg).toContain('PLANGRAPH_METRICS_ADDRESS');
  });
});
