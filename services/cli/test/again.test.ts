import { afterEach, expect, it } from 'vitest';
import { answerJson, run, type StandIn, standIn } from './shell.ts';

let server: StandIn | undefined;
afterEach(() => server?.close());

const key = 'plangraph_planted_0123456789abcdef';
const viewer = { data: { viewer: { subject: 'client:x', roles: ['reporter'], client: null, organisation: null } } };
const busy = (code: string) => ({
  errors: [{ message: 'Busy. Wait.', extensions: { code, messageZh: '繁忙。', requestId: 'r-1' } }],
});
const done = { data: { done: { submission: { id: 'U3Vi', state: 'APPROVED' }, errors: [] } } };
const ask = (...args: string[]) => run([...args, '--server', server?.url ?? ''], { PLANGRAPH_KEY: key });

it.each([
  [503, 'OVERLOADED'],
  [429, 'RATE_LIMITED'],
])('who is answered %i waits as long as the server says, and asks again', async (status, code) => {
  server = await standIn((response, count) =>
    count < 3 ? answerJson(response, busy(code), status, { 'retry-after': '0' }) : answerJson(response, viewer),
  );
  const ran = await ask('whoami');
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('client:x') });
  expect(ran.err.match(new RegExp(`\\(${status}\\)`, 'g'))).toHaveLength(2);
});

it('who is told so for too long ends with what the server said, and a code that says: later', async () => {
  server = await standIn((response) => answerJson(response, busy('OVERLOADED'), 503, { 'retry-after': '0' }));
  const ran = await ask('whoami', '--retries', '1', '--lang', 'zh');
  expect(ran).toMatchObject({ code: 75, out: '' });
  expect(ran.err).toContain('OVERLOADED  (请求 r-1)\n  繁忙。');
  expect(server.came).toHaveLength(2);
});

it('what was sent and not answered is sent again under the same key', async () => {
  server = await standIn((response, count) => (count === 1 ? response.destroy() : answerJson(response, done)));
  expect(await ask('approve', 'U3Vi')).toMatchObject({ code: 0, out: 'Approved: U3Vi\n' });
  const keys = server.came.map(({ body }) => JSON.parse(body).variables.input.idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

it('a file is sent again whole, under the same key', async () => {
  const shown = {
    name: 'parks',
    state: 'WRITTEN',
    counts: {},
    notes: [],
    rows: [],
    statuses: [],
    reports: [],
    refusedRows: null,
  };
  server = await standIn((response, count) =>
    count === 1
      ? response.destroy()
      : answerJson(response, { import: { ...shown, counts: { created: 1, changed: 0, unchanged: 0, refused: 0 } } }),
  );
  const ran = await run(['import', 'parks', '-', '--server', server.url], { PLANGRAPH_KEY: key }, 'code\nx\n');
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('parks: 1 created') });
  expect(server.came.map(({ body }) => body)).toEqual(['code\nx\n', 'code\nx\n']);
  expect(new Set(server.came.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

it('a failure of the server is not tried again: nobody knows what it did', async () => {
  server = await standIn((response) => answerJson(response, busy('INTERNAL_SERVER_ERROR'), 500));
  expect((await ask('whoami')).code).toBe(70);
  expect(server.came).toHaveLength(1);
});

it('another server than PlanGraph is recognised', async () => {
  server = await standIn((response) => response.end('<html>'));
  expect(await ask('whoami')).toMatchObject({ code: 70, err: expect.stringMatching(/^SERVER_ANSWER_UNKNOWN/) });
});

it('a server that is away is named with what can be done, and the key stands nowhere', async () => {
  server = await standIn(() => {});
  const { url } = server;
  server.close();
  const ran = await run(['whoami', '--server', url, '--retries', '0', '--json'], { PLANGRAPH_KEY: key });
  expect(ran).toMatchObject({ code: 69, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({
    command: 'whoami',
    data: null,
    errors: [{ code: 'SERVER_UNREACHABLE' }],
  });
  expect(ran.out).not.toContain(key);
});
