import type { Database } from '@plangraph/database';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { type Context, readOnPrimary } from '../context.ts';
import type { Noun } from '../noun/noun.ts';
import type { Operation } from '../reader/collect.ts';
import type { Reader } from '../reader/read.ts';
import { beginWalk, type Readable } from '../reader/walk.ts';
import type { ToldPage } from './rows.ts';
import { type EventArguments, selectEvents } from './select.ts';
import { LineBroken, writeEvents } from './write.ts';

/** What events are read with. */
export interface EventMeans {
  readonly readable: Readable;
  readonly reader: Reader;
  readonly database: Database | null;
  /** The nouns whose events are told. */
  readonly nouns: readonly Noun[];
}

/** A field that shows events, as it was selected. */
export interface SelectedEvents {
  readonly operation: Operation;
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** Reads a page of events for a viewer, in one statement. */
export async function readToldEvents(
  { readable, reader, database, nouns }: EventMeans,
  { operation, type, nodes }: SelectedEvents,
  args: EventArguments,
  context: Context,
): Promise<ToldPage> {
  // Which transactions are under way, and with them how far events can be told, is known to the primary.
  readOnPrimary(context);
  const read = async () => {
    // Coerced variables tell one execution from another: whoever follows spends anew with each page.
    const walk = beginWalk(readable, { ...operation, variableValues: { ...operation.variableValues } }, context);
    const selection = selectEvents(walk, nouns, args, type, nodes);
    const edge = { write: (scope: Parameters<typeof writeEvents>[0]) => writeEvents(scope, selection) };
    const [page] = await reader.run(reader.compile([edge], walk, false), context);
    return page as ToldPage;
  };
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof LineBroken)) throw error;
    await database?.pool.query('SELECT plangraph.review_events()');
    return read();
  }
}
