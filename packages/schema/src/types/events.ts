import type { Database } from '@plangraph/database';
import { looseField } from '../builder/loose.ts';
import { type EventMeans, readToldEvents } from '../events/read.ts';
import type { ToldEvent, ToldPage } from '../events/rows.ts';
import type { EventArguments } from '../events/select.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { Assembly } from './assembly.ts';
import { type NamedField, responseName } from './responseName.ts';

/** One event with the place that shows it. */
export interface ShownEvent {
  readonly event: ToldEvent;
  readonly prefix: string;
}

/** The nouns whose events are told. */
export function toldNouns({ readable }: Assembly): EventMeans['nouns'] {
  return [...readable.nouns.values()].filter(({ definition }) => !definition.untold && !definition.federation);
}

/** Declares the root query `events`: what was written to whichever record, in the order in which it was. */
export function declareEvents(assembly: Assembly, database: Database | null): void {
  const { builder, readable, reader } = assembly;
  const means: EventMeans = { readable, reader, database, nouns: toldNouns(assembly) };
  const connection = declareConnection(assembly);
  builder.queryField('events', (t) =>
    looseField(t, {
      type: connection,
      description:
        'What was written to records that you may see, by whatever way, each once and in the order in which it happened: made, changed, or gone from your sight. A page may be shorter than asked for, or empty, though more follows: what you may not see was looked at too, so go by `hasNextPage`, and read on from `endCursor`. What is written is told when everything that began before it has ended. Errors: EVENTS_CURSOR_GONE when what follows the cursor is kept no more, EVENTS_CURSOR_INVALID, INVALID_VALUE for a type of which nothing is told, INVALID_PAGE, PAGE_TOO_LARGE.',
      args: {
        first: t.arg.int({ description: 'How many to take; 20 when left out, 200 at most.' }),
        after: t.arg.string({
          description: 'Take what follows this cursor. From the oldest event that is kept, when left out.',
        }),
        types: t.arg.stringList({
          description:
            'The nouns whose events to take, by the names of their types, such as `Project`; all when left out.',
        }),
      },
      resolve: (_source: unknown, args, context, info) =>
        readToldEvents(
          means,
          { operation: info, type: info.parentType, nodes: info.fieldNodes },
          args as EventArguments,
          context,
        ),
    }),
  );
}

function declareConnection(assembly: Assembly) {
  const { builder } = assembly;
  const event = eventType(assembly);
  const edge = builder.objectRef<ShownEvent>('EventEdge').implement({
    description: 'An event, with its place among all.',
    fields: (t) => ({
      cursor: t.string({
        description: 'The place of this event; pass it as `after`. Opaque.',
        resolve: ({ event: { cursor } }) => cursor,
      }),
      node: looseField(t, {
        type: event,
        description: 'The event itself.',
        resolve: ({ event, prefix }: ShownEvent, _args: unknown, _context: unknown, info: NamedField) =>
          ({ event, prefix: `${prefix}${responseName(info)}.` }) satisfies ShownEvent,
      }),
    }),
  });
  const shown = ({ events }: ToldPage, _args: unknown, _context: unknown, info: NamedField) =>
    events.map((each) => ({ event: each, prefix: `${responseName(info)}.` }) satisfies ShownEvent);
  return builder.objectRef<ToldPage>('EventConnection').implement({
    description: 'A page of events.',
    fields: (t) => ({
      edges: looseField(t, {
        type: [edge],
        description: 'The events of the page, each with its cursor.',
        resolve: shown,
      }),
      nodes: looseField(t, {
        type: [event],
        description: 'The events of the page.',
        resolve: shown,
      }),
      pageInfo: looseField(t, {
        type: builder.pageInfoRef(),
        description:
          'Where the page stands. `endCursor` is never null: it lies beyond all that was looked at, so whoever keeps it follows on from there.',
        resolve: ({ events, more, resumed, end }: ToldPage) => ({
          hasNextPage: more,
          hasPreviousPage: resumed,
          startCursor: events[0]?.cursor ?? null,
          endCursor: end,
        }),
      }),
      now: t.string({
        description:
          'The cursor of this moment: whatever is told later comes after it. To begin: take it, read what you need, and follow from it.',
        resolve: ({ now }) => now,
      }),
    }),
  });
}

/** The type of an event; what its records show was read with it. */
export function eventType({ builder, once }: Assembly) {
  const verb = () =>
    builder.enumType('EventVerb', {
      description: 'What became of a record.',
      values: {
        CREATED: { description: 'It was made (新增).' },
        CHANGED: { description: 'It was changed, or comes to be seen by you (变更).' },
        GONE: { description: 'It was removed or retired, or may be seen by you no more (移除).' },
      },
    });
  const declare = () =>
    builder.objectRef<ShownEvent>('Event').implement({
      description: 'One thing that happened to one record.',
      fields: (t) => ({
        noun: t.string({
          description: 'The type of the record, such as `Project`.',
          resolve: ({ event }) => event.noun,
        }),
        verb: t.field({
          type: once('EventVerb', verb),
          description: 'What became of it.',
          resolve: ({ event }) => event.verb,
        }),
        recordId: t.id({
          description: 'Global id of the record, also of one that is gone.',
          resolve: ({ event }) => encodeGlobalId(event.noun, event.id),
        }),
        recordedAt: t.field({
          type: 'DateTime',
          description: 'From when on what was written holds, in UTC: as of this moment and later the graph knows it.',
          resolve: ({ event }) => event.recordedAt,
        }),
        transaction: t.string({
          description: 'The same for all that was written together, whole or not at all.',
          resolve: ({ event }) => event.transaction,
        }),
        requestId: t.string({
          nullable: true,
          description: 'The request that wrote it, as its answer named it; null for what no mutation wrote.',
          resolve: ({ event }) => event.requestId,
        }),
        before: record(
          t,
          'The record as it was just before, as `node(id: recordId, asOf:)` answers a millisecond before `recordedAt`; null where it was not there yet, where you could not see it then, and where what was then is in an archive.',
        ),
        after: record(
          t,
          'The record as this left it, as `node(id: recordId, asOf: recordedAt)` answers, whatever has become of it since; null where it was gone, where you could not see it then, and where what was then is in an archive.',
        ),
        record: record(t, 'The record as it is now, which may be later than the event; null where it is gone.'),
      }),
    });
  const record = (t: object, description: string) =>
    looseField(t, {
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description,
      resolve: ({ event, prefix }: ShownEvent, _args: unknown, _context: unknown, info: NamedField) =>
        event.parts[`${prefix}${responseName(info)}`] ?? null,
    });
  return once('Event', declare);
}
