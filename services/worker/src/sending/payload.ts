import { usualDocument, type WebhookMeans } from '@plangraph/exchange';
import { type ComposedGraph, createContext, encodeGlobalId, type HappenedEvent, type Viewer } from '@plangraph/schema';
import type { DocumentNode } from 'graphql';
import { largestPayload } from '../settings.ts';

/** What a payload is made of. */
export interface ToTell {
  readonly event: HappenedEvent;
  /** The endpoint's document; null for that of the type. */
  readonly document: string | null;
  /** In whose rights it is read; null where the owner of the endpoint serves no more. */
  readonly viewer: Viewer | null;
  /** Names the delivery in logs. */
  readonly requestId: string;
}

/** A payload; or why there is none to be sent: its owner may not see what happened, or the document does not hold any more. */
export type Payload = { readonly body: string } | { readonly withheld: true } | { readonly failure: string };

/** Makes payloads of one graph. */
export function createPayloads(graph: ComposedGraph, { parse }: Pick<WebhookMeans, 'parse'>) {
  const visible = parse('query Visible($id: ID!, $asOf: DateTime) { node(id: $id, asOf: $asOf) { id } }');
  const parsed = new Map<string, DocumentNode>();
  const parseOnce = (text: string) => {
    const document = parsed.get(text) ?? parse(text);
    if (parsed.size > 200) parsed.clear();
    parsed.set(text, document);
    return document;
  };

  const isVisible = async ({ event, viewer, requestId }: ToTell, asOf: Date | null): Promise<boolean> => {
    if (event.noun === null || event.row === null) return true;
    const variableValues = { id: encodeGlobalId(event.noun, event.row), asOf: asOf?.toISOString() ?? null };
    const contextValue = createContext({ requestId, viewer });
    const { data, errors } = await graph.execute({
      schema: graph.schema,
      document: visible,
      contextValue,
      variableValues,
    });
    if (errors?.length && !asOf) throw errors[0];
    return Boolean(data?.node);
  };

  return async function makePayload(told: ToTell): Promise<Payload> {
    const { event, viewer, requestId } = told;
    const type = graph.events.get(event.type);
    if (!viewer || !type) return { withheld: true };
    // What became hidden, or is gone, is told to whoever could see it just before.
    const before = type.row === 'ANY' ? new Date(event.happenedAt.getTime() - 1) : null;
    if (!(await isVisible(told, null)) && !(before && (await isVisible(told, before)))) return { withheld: true };
    const contextValue = createContext({ requestId, viewer });
    let document: DocumentNode;
    try {
      document = parseOnce(told.document ?? usualDocument(type));
    } catch {
      return { failure: 'DOCUMENT' };
    }
    const { data, errors } = await graph.execute({
      schema: graph.schema,
      document,
      contextValue,
      rootValue: { event },
    });
    if (!data) return { failure: 'DOCUMENT' };
    const told_ = errors?.map(({ message, path }) => ({ message, path }));
    const body = JSON.stringify({
      type: event.type,
      timestamp: event.happenedAt.toISOString(),
      data,
      ...(told_ ? { errors: told_ } : {}),
    });
    return Buffer.byteLength(body) > largestPayload ? { failure: 'PAYLOAD_TOO_LARGE' } : { body };
  };
}
