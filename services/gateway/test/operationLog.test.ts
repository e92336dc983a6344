import { expect, it } from 'vitest';
import { openSmallGateway } from './world.ts';

it('writes one line per operation, and never what was typed', async () => {
  const { ask, lines } = openSmallGateway();
  await ask('', {
    body: JSON.stringify({
      query: 'query Greeting($name: String) { hello(name: $name) }',
      operationName: 'Greeting',
      variables: { name: 'Zhang San' },
    }),
  });
  expect(lines.filter((line) => line.msg === 'operation')).toEqual([
    expect.objectContaining({ operation: 'Greeting', type: 'query', status: 200, milliseconds: expect.any(Number) }),
  ]);
  expect(JSON.stringify(lines)).not.toContain('Zhang San');
});

it('names the codes of the errors', async () => {
  const { ask, lines } = openSmallGateway({ surprise: () => Promise.reject(new Error()) });
  await ask('{ surprise }');
  await ask('{ helo }');
  expect(lines.filter((line) => line.msg === 'operation')).toMatchObject([
    { errors: ['INTERNAL_SERVER_ERROR'], type: 'query' },
    { errors: ['GRAPHQL_VALIDATION_FAILED'] },
  ]);
});
