import type { EventType } from '@plangraph/schema';
import { type DocumentNode, Kind, OperationTypeNode, validate } from 'graphql';
import type { WebhookMeans } from './means.ts';

/** The longest document, in characters. */
const longestDocument = 8_000;

/** Why a document cannot shape payloads: it is no query that can be, or what the schema says. */
export type DocumentFault = { readonly shape: true } | { readonly invalid: string };

/** Looks whether a document can shape payloads: one query without variables, which holds, and asks for the event. */
export function checkDocument(
  text: string,
  { parse, schema }: Pick<WebhookMeans, 'parse' | 'schema'>,
): DocumentFault | null {
  if (text.length > longestDocument) return { shape: true };
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return { invalid: (error as Error).message.slice(0, 300) };
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const asks = operation?.selectionSet.selections.some(
    (each) => each.kind === Kind.FIELD && each.name.value === 'event',
  );
  const isQuery = operation?.operation === OperationTypeNode.QUERY && !operation.variableDefinitions?.length;
  if (operations.length !== 1 || !isQuery || !asks) return { shape: true };
  const [wrong] = validate(schema(), document, undefined, { maxErrors: 1 });
  return wrong ? { invalid: wrong.message.slice(0, 300) } : null;
}

/** The document of a type of event, where an endpoint has none of its own. */
export function usualDocument({ typeName, row }: Pick<EventType, 'typeName' | 'row'>): string {
  const common = 'type version happenedAt requestId';
  if (row === null) return `query { event { ${common} } }`;
  const shown = row === 'ANY' ? 'noun verb record { __typename id }' : `${row.field} { ${row.selection} }`;
  return `query { event { ${common} ... on ${typeName} { ${shown} } } }`;
}
