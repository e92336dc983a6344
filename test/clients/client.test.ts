import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphError, GraphRefusal, intentKey, type Operation, openGraph, operations } from '@plangraph/client';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { patience, untilAllIsTold, writeAround } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 180_000);
afterAll(() => world?.close());

type Named = Operation<{ place: { name: string } | null }, { code: string }>;
const named = parse('query Named($code: String!) { place(code: $code) { name(lang: EN) } }') as Named;

/** Sends along what the client sends, and keeps it. */
function listener(answer?: (body: { query?: string }) => Response | undefined) {
  const bodies: { query?: string; variables?: Record<string, unknown>; extensions?: object }[] = [];
  const listen: typeof fetch = async (target, init) => {
    const request = new Request(target, init);
    const body = JSON.parse(await request.clone().text());
    bodies.push(body);
    return answer?.(body) ?? fetch(request);
  };
  return { bodies, fetch: listen };
}

describe('asking', () => {
  it('answers a promised operation by its hash alone, with types', async () => {
    const { bodies, fetch } = listener();
    const { plan } = await world.open({ fetch }).ask(operations.PlanOnAPage);
    expect(plan?.areas).toHaveLength(7);
    expect(bodies).toEqual([{ operationName: 'PlanOnAPage', extensions: expect.anything() }]);
  });

  it('answers one operation of several in a file', async () => {
    const { nodes } = (await world.open().ask(operations.Tasks, { plan: 'kaihua-2023' })).measures;
    expect(nodes.length).toBeGreaterThan(10);
  });

  it('sends the text where a gateway does not know the hash, and asks by the hash no more', async () => {
    const { bodies, fetch } = listener();
    const graph = world.open({ fetch });
    const unknown = Object.assign({}, named, { __meta__: { hash: 'f'.repeat(64) } });
    for (const code of ['kaihua', 'nowhere']) await graph.answer(unknown, { code });
    expect(bodies.map(({ query }) => query?.slice(0, 11))).toEqual([undefined, 'query Named', 'query Named']);
  });

  it('takes operations by text, as the client preset writes them', async () => {
    class TypedDocumentString extends String {
      declare __apiType?: (variables: { code: string }) => { place: { name: string } | null };
    }
    const text = new TypedDocumentString('query Named($code: String!) { place(code: $code) { name(lang: EN) } }');
    expect((await world.open().ask(text, { code: 'kaihua' })).place?.name).toMatch(/Kaihua/);
  });

  it('throws the first error with its code, all of them, and what was answered nevertheless', async () => {
    const refused = await world
      .open()
      .ask(named, { code: 'nowhere' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(GraphRefusal);
    expect(refused).toMatchObject({
      code: 'NOT_FOUND',
      path: ['place'],
      messageZh: expect.stringContaining('nowhere'),
      requestId: expect.any(String),
      errors: [expect.any(GraphError)],
      data: { place: null },
    });
    const { data, errors } = await world.open().answer(named, { code: 'nowhere' });
    expect([data, errors[0]?.code]).toEqual([{ place: null }, 'NOT_FOUND']);
  });
});

describe('a mutation', () => {
  const submit = (graph: ReturnType<World['open']>, key: string) => graph.ask(operations.Submit, { key });
  const submissions = () => world.database.prisma.submission.count();

  it.each(['answer', 'half'] as const)(
    'whose line breaks at the %s is sent again with the same key, and done once',
    async (where) => {
      const { bodies, fetch } = listener();
      const reasons: string[] = [];
      const graph = world.open({ fetch, onRetry: (_, reason) => void reasons.push(reason) });
      const [before, key] = [await submissions(), intentKey()];
      world.line.breaksAt = where;
      const { submitFigures } = await submit(graph, key);
      expect(submitFigures.errors).toEqual([]);
      expect(submitFigures.submission?.state).toBe('SUBMITTED');
      expect(await submissions()).toBe(before + 1);
      expect(bodies.map(({ variables }) => variables?.key)).toEqual([key, key]);
      expect(reasons).toHaveLength(1);
      // The same intent once more, by hand.
      expect((await submit(graph, key)).submitFigures.submission?.id).toBe(submitFigures.submission?.id);
      expect(await submissions()).toBe(before + 1);
    },
  );

  it('that cannot be sent at all says so, and that it may be repeated', async () => {
    const graph = openGraph({ url: 'http://127.0.0.1:9/graphql', retries: 1 });
    const told = await submit(graph, intentKey()).catch((error: unknown) => error);
    expect(told).toMatchObject({
      code: 'GRAPH_UNREACHABLE',
      repeatable: true,
      messageZh: expect.stringContaining('idempotencyKey'),
    });
  });
});

describe('what a gateway refuses for the moment', () => {
  const coded = (status: number, code: string, after: string) =>
    Response.json({ errors: [{ message: code, extensions: { code } }] }, { status, headers: { 'retry-after': after } });

  it.each([
    [503, 'OVERLOADED'],
    [429, 'RATE_LIMITED'],
  ])('is asked again after the time that it states: %i %s', async (status, code) => {
    let refusals = 2;
    const { bodies, fetch } = listener(() => (refusals-- > 0 ? coded(status, code, '0') : undefined));
    expect((await world.open({ fetch }).ask(named, { code: 'kaihua' })).place?.name).toMatch(/Kaihua/);
    expect(bodies).toHaveLength(3);
  });

  it('is told with its code after so many times', async () => {
    const { bodies, fetch } = listener(() => coded(503, 'OVERLOADED', '0'));
    await expect(world.open({ fetch, retries: 2 }).ask(named, { code: 'kaihua' })).rejects.toMatchObject({
      code: 'OVERLOADED',
    });
    expect(bodies).toHaveLength(3);
  });

  it('is not asked again where that would only cost the same', async () => {
    const { bodies, fetch } = listener(() => coded(503, 'STATEMENT_TIMEOUT', '0'));
    await expect(world.open({ fetch }).ask(named, { code: 'kaihua' })).rejects.toMatchObject({
      code: 'STATEMENT_TIMEOUT',
    });
    expect(bodies).toHaveLength(1);
  });

  it('is told from what is no graph at all', async () => {
    const server: Server = createServer((_, response) => response.end('<html>welcome</html>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const graph = openGraph({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    await expect(graph.ask(named, { code: 'kaihua' })).rejects.toMatchObject({ code: 'GRAPH_ANSWER_UNKNOWN' });
  });
});

describe('following', () => {
  it('is told of what is written from its beginning on, goes on where a line broke, and neither misses nor repeats', async () => {
    await untilAllIsTold(world);
    const stop = new AbortController();
    const again: string[] = [];
    const { bodies, fetch } = listener();
    const graph = world.open({ fetch, onRetry: (_, reason) => void again.push(reason) });
    const cursors: string[] = [];
    const told = (async () => {
      for await (const { events } of graph.follow(operations.Follow, { after: null }, { signal: stop.signal })) {
        cursors.push(events.cursor);
      }
    })();
    // The cursor is asked for first; from then on nothing is missed.
    await expect.poll(() => bodies.length, { timeout: patience }).toBe(2);
    await writeAround(world, cursors);
    expect(again).toHaveLength(1);
    stop.abort();
    await told;
  }, 300_000);

  it('ends where subscribing again leads nowhere, with the code', async () => {
    const gone = world.open().follow(operations.Follow, { after: '00000000.1' });
    await expect(gone.next()).rejects.toMatchObject({ code: 'EVENTS_CURSOR_GONE' });
  });

  it('ends where whoever asks is not known', async () => {
    const stranger = openGraph({
      url: `${world.line.url}/graphql`,
      headers: () => ({ authorization: 'Bearer nonsense' }),
    });
    await expect(stranger.follow(operations.Follow, { after: 'x' }).next()).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
  });
});
