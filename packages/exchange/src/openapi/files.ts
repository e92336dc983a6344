import type { RowRegister } from '@plangraph/schema';
import type { PathItem } from './operations.ts';
import { refused } from './operations.ts';
import { sharedParameter } from './parameters.ts';

const file = { type: 'string', format: 'binary' } as const;
const contents = {
  'text/csv': { schema: file },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: file },
  'application/jsonl': { schema: file },
} as const;

/** The operations of whole files, which stand beside `/api`. */
export function fileOperations(registers: Iterable<RowRegister>): PathItem[] {
  const all = [...registers];
  const name = (names: readonly string[]) => ({
    name: 'name',
    in: 'path',
    required: true,
    description: 'What the rows of the register are called.',
    schema: { type: 'string', enum: [...names].sort() },
  });
  const query = (parameter: string, description: string, words?: readonly string[]) => ({
    name: parameter,
    in: 'query',
    description,
    schema: { type: 'string', ...(words ? { enum: words } : {}) },
  });
  const given = { 200: { description: 'The file.', content: contents }, ...refused('reading') };
  const format = (...words: string[]) => query('format', 'The format of the file.', words);
  return [
    [
      '/exports/{name}',
      {
        get: {
          operationId: 'exportRows',
          tags: ['files'],
          summary: 'Gives the records of a register as a file.',
          parameters: [
            name(all.filter(({ list }) => list !== null).map((each) => each.name)),
            format('csv', 'xlsx', 'jsonl'),
            sharedParameter('lang'),
            query('filter', 'JSON, as the list of the graph takes it.'),
            query('orderBy', 'JSON, as the list of the graph takes it.'),
            query('asOf', 'A moment as of which the records are read.'),
          ],
          responses: given,
        },
      },
    ],
    [
      '/templates/{name}',
      {
        get: {
          operationId: 'templateOfRows',
          tags: ['files'],
          summary: 'Gives a file to fill in.',
          parameters: [name(all.map((each) => each.name)), format('xlsx', 'csv')],
          responses: given,
        },
      },
    ],
    [
      '/imports/{name}',
      {
        post: {
          operationId: 'importFile',
          tags: ['files'],
          summary: 'Takes a file into a register.',
          security: [{ bearer: [] }],
          parameters: [
            name(all.map((each) => each.name)),
            sharedParameter('idempotencyKey'),
            query('dryRun', 'Whether everything is tried and taken back.', ['true', 'false']),
            query('policy', 'Whether refused rows keep the others out.', ['ALL', 'GOOD_ROWS']),
          ],
          requestBody: { required: true, content: contents },
          responses: {
            200: {
              description: 'What became of each row.',
              content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
            },
            ...refused('verb'),
          },
        },
      },
    ],
  ];
}
