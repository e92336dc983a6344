import { isUtf8 } from 'node:buffer';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { errors } from '../errors/requests.ts';
import { isJson } from '../http/mediaTypes.ts';
import { persistedIdOf } from './persistedPlugin.ts';

/** What a request may say; whatever else stands in it is not read. */
const members = ['query', 'operationName', 'variables', 'extensions', 'documentId'] as const;

/**
 * Reads what is asked: a body of JSON in UTF-8, or the parameters of a URL. Forms and bare texts are refused, because any
 * page of any site may send them without asking. Yoga itself reads them, takes broken variables for a failure of its own,
 * and repeats the text that it could not read.
 */
export function useRequestParameters(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'POST') setRequestParser(readBody);
      else if (requestParser) setRequestParser((given) => readable(() => requestParser(given)));
    },
  };
}

async function readBody(request: Request): Promise<GraphQLParams | GraphQLParams[]> {
  if (!isJson(request.headers.get('content-type'))) throw errors.CONTENT_TYPE_UNSUPPORTED();
  const bytes = Buffer.from(await request.arrayBuffer());
  if (!isUtf8(bytes)) throw errors.BAD_REQUEST.noUtf8();
  const asked: unknown = await readable(() => JSON.parse(bytes.toString()));
  if (typeof asked !== 'object' || asked === null) throw errors.BAD_REQUEST.noJson();
  if (Array.isArray(asked)) return asked;
  const parts = asked as Readonly<Record<string, unknown>>;
  const { query, operationName } = parts;
  if ((query ?? persistedIdOf(asked)) === null || !isText(operationName)) throw errors.BAD_REQUEST.noQuery();
  return Object.fromEntries(members.flatMap((name) => (name in parts ? [[name, parts[name]]] : [])));
}

async function readable<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw isUnreadable(error) ? errors.BAD_REQUEST.noJson() : error;
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof GraphQLError && 'originalError' in error.extensions);
}

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
