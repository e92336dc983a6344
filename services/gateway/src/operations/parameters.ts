import { isUtf8 } from 'node:buffer';
import { codedError } from '@plangraph/schema';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
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
  if (!isJson(request.headers.get('content-type'))) throw contentTypeUnsupported();
  const bytes = Buffer.from(await request.arrayBuffer());
  if (!isUtf8(bytes)) throw notUtf8();
  const asked: unknown = await readable(() => JSON.parse(bytes.toString()));
  if (typeof asked !== 'object' || asked === null) throw unreadable();
  if (Array.isArray(asked)) return asked;
  const parts = asked as Readonly<Record<string, unknown>>;
  const { query, operationName } = parts;
  if ((query ?? persistedIdOf(asked)) === null || !isText(operationName)) throw unanswerable();
  return Object.fromEntries(members.flatMap((name) => (name in parts ? [[name, parts[name]]] : [])));
}

async function readable<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw isUnreadable(error) ? unreadable() : error;
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof GraphQLError && 'originalError' in error.extensions);
}

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function unanswerable(): GraphQLError {
  return codedError('BAD_REQUEST', {
    en: 'The body must have a "query", or name a persisted operation; "operationName" must be a string.',
    zh: '请求体须包含 query 或指明持久化操作；operationName 须为字符串。',
    extensions: { http: { status: 400 } },
  });
}

function unreadable(): GraphQLError {
  return codedError('BAD_REQUEST', {
    en: 'The body, "variables" and "extensions" must be JSON.',
    zh: '请求体、variables 和 extensions 必须是 JSON。',
    extensions: { http: { status: 400 } },
  });
}

function notUtf8(): GraphQLError {
  return codedError('BAD_REQUEST', {
    en: 'The body is not valid UTF-8; write the JSON in UTF-8.',
    zh: '请求体不是有效的 UTF-8；请以 UTF-8 编码发送 JSON。',
    extensions: { http: { status: 400 } },
  });
}

function contentTypeUnsupported(): GraphQLError {
  return codedError('CONTENT_TYPE_UNSUPPORTED', {
    en: 'Operations are read as JSON in UTF-8 only; send Content-Type: application/json.',
    zh: '仅接受以 UTF-8 编码的 JSON；请发送 Content-Type: application/json。',
    extensions: { http: { status: 415, headers: { accept: 'application/json' } } },
  });
}
