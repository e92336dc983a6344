import { operations } from '@plangraph/client';
import { print } from 'graphql';
import { createClient as openSse } from 'graphql-sse';
import { createClient as openSockets } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resuming } from './resuming.ts';
import { patience, tellsEachEventOnce } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 180_000);
afterAll(() => world?.close());

const query = print(operations.Follow);
const cursorOf = ({ data }: { readonly data?: unknown }) => (data as { events: { cursor: string } }).events.cursor;

function openBoth() {
  const url = `${world.line.url}/graphql`;
  const authorization = `Bearer ${world.key}`;
  const sse = openSse({ url, headers: { authorization }, retry: async () => {} });
  const sockets = openSockets({
    url: url.replace('http', 'ws'),
    connectionParams: { authorization },
    retryWait: async () => {},
    // Node tells an error before the close, which is no reason to give up.
    shouldRetry: () => true,
  });
  return { sse, sockets };
}

describe.each(['sse', 'sockets'] as const)('graphql-%s', (name) => {
  const client = () => openBoth()[name];

  it('goes on from the last cursor where its connection broke', { timeout: patience }, async () => {
    const opened = client();
    await tellsEachEventOnce(world, (after, told) => {
      const leave = resuming(opened).subscribe(
        { query, variables: { after } },
        { next: (result) => told(cursorOf(result)), error: () => {}, complete: () => {} },
      );
      return () => {
        leave();
        void opened.dispose();
      };
    });
  });

  it('is told why it is refused', async () => {
    const opened = client();
    const told = new Promise((resolve) => {
      const said: unknown[] = [];
      opened.subscribe(
        { query, variables: { after: '00000000.1' } },
        {
          next: (result) => void said.push(result),
          error: (reason: unknown) => resolve([...said, reason]),
          complete: () => resolve(said),
        },
      );
    });
    expect(JSON.stringify(await told)).toContain('EVENTS_CURSOR_GONE');
    void opened.dispose();
  });
});
