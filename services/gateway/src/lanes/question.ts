import { isUtf8 } from 'node:buffer';
import { persistedIdOf } from '../operations/persistedPlugin.ts';

/** What a body asks, where it asks it in the regular way. */
export interface AskedOperation {
  readonly query: string | undefined;
  /** The id of a persisted operation, where one is named. */
  readonly id: string | null;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

/** Deeper variables are left to the limits that stand in Yoga. */
const deepest = 8;

/** Reads a JSON body; null where it holds anything that GraphQL over HTTP does not foresee. */
export function readQuestion(body: Buffer): AskedOperation | null {
  if (!isUtf8(body)) return null;
  const asked = parse(body.toString());
  if (!isObject(asked)) return null;
  for (const name in asked) if (!isRegular(name, asked[name])) return null;
  const question = asked as typeof asked & Omit<AskedOperation, 'id'>;
  const id = persistedIdOf(asked);
  // Which of the two counts is for the list of persisted operations to say.
  if ((id === null) === (question.query === undefined)) return null;
  return { query: question.query, id, operationName: question.operationName, variables: question.variables };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRegular(name: string, value: unknown): boolean {
  switch (name) {
    case 'query':
    case 'documentId':
      return typeof value === 'string';
    case 'operationName':
      return value === null || typeof value === 'string';
    case 'variables':
      return value === null || (isObject(value) && isFlat(value, deepest));
    case 'extensions':
      return value === null || isObject(value);
    default:
      return false;
  }
}

function isFlat(value: object, depth: number): boolean {
  return Object.values(value).every(
    (each) => typeof each !== 'object' || each === null || (depth > 1 && isFlat(each, depth - 1)),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
