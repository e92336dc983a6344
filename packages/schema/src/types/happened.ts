import { CompositionError } from '@plangraph/rows';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { looseField } from '../builder/loose.ts';
import type { Context } from '../context.ts';
import type { EventType, HappenedEvent } from '../contract/event.ts';
import { instant } from '../events/shown.ts';
import { selectRow } from '../reader/selectRow.ts';
import { beginWalk, walkAsOf } from '../reader/walk.ts';
import type { Assembly } from './assembly.ts';
import { rootEdge } from './rootResolver.ts';

/** What an operation that is executed of an event has as its root value. */
interface EventRoot {
  readonly event?: HappenedEvent;
}

/**
 * Declares the types of all declared events, and the root query `event`, which shows the one of which an operation is executed:
 * its root value.
 *
 * @throws CompositionError when an event is of a noun that nobody owns.
 */
export function declareHappened(assembly: Assembly): void {
  const { builder, declared } = assembly;
  if (!declared.events.size) return;
  const common = builder.interfaceRef<HappenedEvent>('WebhookEvent');
  builder.interfaceType(common, {
    description:
      'Something that happened, of which endpoints of webhooks are told. `eventTypes` lists the types; each adds what it shows.',
    resolveType: ({ type }) => declared.events.get(type)?.typeName,
    fields: (t) => ({
      type: t.exposeString('type', { description: 'What happened, such as `figure.approved`.' }),
      version: t.int({
        description: 'The version of the type: it is raised when what receivers rely on changes.',
        resolve: ({ type }) => declared.events.get(type)?.version ?? 1,
      }),
      happenedAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ happenedAt }) => happenedAt }),
      requestId: t.exposeString('requestId', {
        nullable: true,
        description: 'The request that made it happen; null for what came otherwise, such as the passing of a day.',
      }),
    }),
  });
  for (const event of declared.events.values()) {
    builder.objectType(builder.objectRef<HappenedEvent>(event.typeName), {
      description: `\`${event.name}\`, version ${event.version}: ${event.description}`,
      interfaces: [common],
      fields: (t) => rowFields(assembly, event, t),
    });
  }
  builder.queryField('event', (t) =>
    looseField(t, {
      type: common,
      nullable: true,
      description:
        'The event of which a webhook tells, in the document that shapes its payload: `query { event { … on FigureApproved { figure { value } } } }`. Null in every other operation.',
      resolve: (root: EventRoot | undefined) => root?.event ?? null,
    }),
  );
}

function rowFields({ builder, object, readable, reader }: Assembly, { name, row }: EventType, t: object) {
  if (row === null) return {};
  const showAsOf = async (
    event: HappenedEvent,
    asOf: Date | null,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const noun = readable.nouns.get(event.noun ?? '');
    if (!noun || event.row === null) return null;
    const walk = beginWalk(readable, info, context);
    walkAsOf(walk, asOf);
    const selection = selectRow(walk, noun, info.fieldNodes);
    selection.typed = row === 'ANY';
    const edge = rootEdge(noun, { id: { eq: event.row } }, selection);
    const [found] = await reader.run(reader.compile([edge], walk, false), context);
    return found ?? null;
  };
  const shown: GraphQLFieldResolver<HappenedEvent, Context> = (event, _args, context, info) =>
    showAsOf(event, null, context, info);
  if (row === 'ANY') {
    return {
      noun: looseField(t, {
        type: 'String',
        description: 'The noun of the record, such as `Project`.',
        resolve: ({ noun }: HappenedEvent) => noun,
      }),
      verb: looseField(t, {
        type: 'String',
        description: 'What was done to the record: `CREATED`, `CHANGED` or `REMOVED`.',
        resolve: ({ verb }: HappenedEvent) => verb,
      }),
      before: looseField(t, {
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description:
          'The record as it was just before; null when it was not there yet, or hidden from the endpoint’s organisation then.',
        resolve: (event: HappenedEvent, _args: object, context: Context, info: GraphQLResolveInfo) =>
          event.verb === 'CREATED'
            ? null
            : showAsOf(event, new Date(event.happenedAt.getTime() - instant), context, info),
      }),
      after: looseField(t, {
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description:
          'The record as this left it, whatever has become of it since; null when it was gone, or hidden from the endpoint’s organisation then.',
        resolve: (event: HappenedEvent, _args: object, context: Context, info: GraphQLResolveInfo) =>
          showAsOf(event, event.happenedAt, context, info),
      }),
      record: looseField(t, {
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description: 'The record as it is now; null when it is gone, or hidden from the endpoint’s organisation.',
        resolve: shown,
      }),
    };
  }
  if (!readable.nouns.has(row.noun)) {
    throw new CompositionError(`The event ${name} happens to a ${row.noun}, which no composed domain owns.`);
  }
  return {
    [row.field]: looseField(t, {
      type: object(row.noun),
      nullable: true,
      description: `${row.description} As it is now; null when it is hidden from the endpoint’s organisation.`,
      resolve: (event: HappenedEvent, args: object, context: Context, info: GraphQLResolveInfo) =>
        shown(event, args, context, info),
    }),
  };
}
