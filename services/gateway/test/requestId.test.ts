import { expect, it } from 'vitest';
import { openSmallGateway } from './world.ts';

it('takes the id that a caller proposes, and tells it to the resolver, in the answer and in the log', async () => {
  const { ask, lines } = openSmallGateway();
  const { response, data } = await ask('{ requestId }', { headers: { 'x-request-id': 'cockpit-7.b_1' } });
  expect(data).toEqual({ requestId: 'cockpit-7.b_1' });
  expect(response.headers.get('x-request-id')).toBe('cockpit-7.b_1');
  expect(lines.find((line) => line.msg === 'operation')).toMatchObject({ requestId: 'cockpit-7.b_1' });
});

it.each(['', 'two words', 'x'.repeat(129), '{"level":"fatal"}', '编号'])(
  'makes its own id instead of %j',
  async (proposed) => {
    const { ask } = openSmallGateway();
    const { response } = await ask('{ hello }', { headers: { 'x-request-id': encodeURI(proposed) } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  },
);

it('gives answers that never reach the graph an id as well', async () => {
  const { gateway } = openSmallGateway();
  const response = await gateway.fetch('http://gateway/nowhere');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('“/nowhere”'), extensions: { code: 'ADDRESS_UNKNOWN' } }],
  });
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});
