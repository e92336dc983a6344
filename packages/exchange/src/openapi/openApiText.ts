import { STATUS_CODES } from 'node:http';
import type { ComposedGraph } from '@plangraph/schema';
import type { GraphQLSchema } from 'graphql';
import { catalogueOf } from '../catalogue/roots.ts';
import { fileOperations } from './files.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { operationsOf, refusalStatuses } from './operations.ts';
import { sharedParameters } from './parameters.ts';
import { createSchemas } from './schemas.ts';

/** What is described. */
export type Described = Pick<ComposedGraph, 'schema' | 'rowRegisters' | 'owners'>;

const made = new WeakMap<GraphQLSchema, string>();

/** The description of REST by OpenAPI 3.1, as JSON; made once for a graph. */
export function openApiText(graph: Described): string {
  const text = made.get(graph.schema) ?? JSON.stringify(openApiOf(graph));
  made.set(graph.schema, text);
  return text;
}

const tagged: Readonly<Record<string, string>> = {
  files: 'Whole files of registers, in and out.',
  others: 'What is neither a list nor a record by its key.',
  verbs: 'What can be done, each once for an intent.',
};

/** The same, as an object. */
function openApiOf({ schema, rowRegisters, owners }: Described): object {
  const schemas = createSchemas();
  const tagOf = (noun: string) => owners.get(noun) ?? 'others';
  const catalogue = catalogueOf(schema);
  const paths = [...operationsOf(catalogue, schemas, tagOf), ...fileOperations(rowRegisters.values())];
  const tags = new Set([
    ...[...catalogue.lists.values()].map(({ type }) => tagOf(type.name)),
    'others',
    'verbs',
    'files',
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'PlanGraph',
      summary: 'The plan of a government, by REST.',
      description:
        'The same records, verbs, rules and errors as the graph at /graphql has, for those who cannot GraphQL. Made from the schema of the graph.',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { bearer: [] }],
    tags: [...tags].sort().map((name) => ({ name, description: tagged[name] ?? `Lists and records of ${name}.` })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, or a token of an issuer that the gateway trusts.',
        },
      },
      parameters: sharedParameters,
      responses: Object.fromEntries(refusalStatuses.map((status) => [status, refusal(status)])),
      schemas: { ...Object.fromEntries(schemas.made), Problem: problemSchema },
    },
  };
}

function refusal(status: number): object {
  return {
    description: `${STATUS_CODES[status]}.`,
    ...(status === 429 || status === 503 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {}),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const text = { type: 'string' } as const;

const problemSchema: JsonSchema = {
  type: 'object',
  description: 'What stands in the way (RFC 9457): the first of it in front, all of it in `errors`.',
  properties: {
    type: { type: 'string', description: 'A name of the code.' },
    title: text,
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what would put it right, in English.' },
    detailZh: { type: 'string', description: 'The same in Chinese.' },
    code: { type: 'string', description: 'Tells programs what it is; it does not change.' },
    requestId: { type: 'string', description: 'Finds the request in the log of the gateway.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: text,
          detail: text,
          detailZh: text,
          pointer: { type: 'string', description: 'Where in the body it stands.' },
          cure: text,
          cureZh: text,
        },
        required: ['code', 'detail', 'detailZh'],
      },
    },
  },
  required: ['type', 'title', 'status'],
};
