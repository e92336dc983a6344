import { requestErrors } from '@plangraph/schema';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openSmallGateway } from './world.ts';

const headers = { 'x-request-id': 'request-1' };

describe('an unexpected error', () => {
  const surprise = () => {
    throw new Error('password authentication failed for user "plangraph"');
  };

  it('reaches the client as one sentence with a request id', async () => {
    const { ask } = openSmallGateway({ surprise });
    const { errors, data } = await ask('{ hello surprise }', { headers });
    expect(data).toEqual({ hello: 'hello world', surprise: null });
    expect(errors).toEqual([
      {
        message: 'Unexpected error',
        locations: [{ line: 1, column: 9 }],
        path: ['surprise'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', messageZh: '服务器内部错误', requestId: 'request-1' },
      },
    ]);
  });

  it('is logged once with its stack under the same id', async () => {
    const { ask, lines } = openSmallGateway({ surprise });
    await ask('{ surprise }', { headers });
    const logged = lines.filter((line) => line.level === 50);
    expect(logged).toEqual([
      expect.objectContaining({
        requestId: 'request-1',
        path: 'surprise',
        err: expect.objectContaining({ stack: expect.stringContaining('errorMask.test.ts') }),
      }),
    ]);
  });

  it.each([
    ['a GraphQLError without a code', () => Promise.reject(new GraphQLError('the secret is 42'))],
    ['something that is no error', () => Promise.reject('the secret is 42')],
    [
      'a GraphQLError around another error',
      () => Promise.reject(new GraphQLError('secret', { originalError: new Error() })),
    ],
  ])('may be %s', async (_, strict) => {
    const { ask } = openSmallGateway({ surprise: strict });
    const { errors } = await ask('{ surprise }');
    expect(errors?.[0]).toMatchObject({ message: 'Unexpected error', extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  });

  it('may be a value that the schema cannot show', async () => {
    const { ask } = openSmallGateway();
    const answer = await ask('{ wrongNumber }');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});

it('lets a coded error pass, with its Chinese text and the request id', async () => {
  const { NOT_FOUND } = requestErrors({
    NOT_FOUND: { when: '', en: 'There is no plan {plan}.', zh: '没有计划 {plan}。', extensions: { argument: 'code' } },
  });
  const expected = () => {
    throw NOT_FOUND({ plan: 'x' });
  };
  const { ask, lines } = openSmallGateway({ expected });
  const { errors } = await ask('{ expected }', { headers });
  expect(errors?.[0]).toMatchObject({
    message: 'There is no plan x.',
    extensions: { code: 'NOT_FOUND', messageZh: '没有计划 x。', argument: 'code', requestId: 'request-1' },
  });
  expect(lines.filter((line) => Number(line.level) >= 50)).toEqual([]);
});

describe('what the caller did wrong gets a code and a Chinese text:', () => {
  const cases = [
    ['GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['GRAPHQL_VALIDATION_FAILED', { query: '{ helo }' }],
    ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { hello } query B { hello }' }],
    ['BAD_USER_INPUT', { query: 'query ($n: Int!) { evenOnly(number: $n) }', variables: { n: 'three' } }],
    ['BAD_USER_INPUT', { query: 'query ($n: Int!) { evenOnly(number: $n) }' }],
    ['BAD_REQUEST', { query: 7 }],
  ] as const;
  it.each(cases)('%s for %j', async (code, body) => {
    const { ask } = openSmallGateway();
    // Twice: the second time the error comes from the cache of parsed and validated documents.
    for (const id of ['first', 'second']) {
      const { errors } = await ask('', { body: JSON.stringify(body), headers: { 'x-request-id': id } });
      expect(errors?.[0]?.extensions).toMatchObject({ code, messageZh: expect.any(String), requestId: id });
    }
  });
});

it('does not send back what it could not read', async () => {
  const { ask, lines } = openSmallGateway();
  const answer = await ask('', { body: '{"query":"{ hello }","variables":{"idCard":"330824' });
  expect(answer.response.status).toBe(400);
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  expect(JSON.stringify([answer.errors, lines])).not.toContain('330824');
});

it('answers 400 for variables in a URL that are no JSON', async () => {
  const { gateway } = openSmallGateway();
  const response = await gateway.fetch('http://gateway/graphql?query={hello}&variables={broken');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});
