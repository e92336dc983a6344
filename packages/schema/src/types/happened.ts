import { CompositionError } from '@plangraph/rows';
import type { GraphQLResolveInfo } from 'graphql';
import { looseField, type SingleType } from '../builder/loose.ts';
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
  /** A field that shows the record as it was at a moment; as it is now by null, and nothing where there is no moment. */
  const record = (type: SingleType, description: string, momentOf: (event: HappenedEvent) => Date | null | undefined) =>
    looseField(t, {
      type,
      nullable: true,
      description,
      resolve: (event: HappenedEvent, _args: object, context: Context, info: GraphQLResolveInfo) => {
        const asOf = momentOf(event);
        return asOf === undefined ? null : showAsOf(event, asOf, context, info);
      },
    });
  if (row === 'ANY') {
    const anyRecord = builder.nodeInterfaceRef();
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
      before: record(
        anyRecord,
        'The record as it was just before; null when it was not there yet, or hidden from the endpoint’s organisation then.',
        ({ verb, happenedAt }) => (verb === 'CREATED' ? undefined : new Date(happenedAt.getTime() - instant)),
      ),
      after: record(
        anyRecord,
        'The record as this left it, whatever has become of it since; null when it was gone, or hidden from the endpoint’s organisation then.',
        ({ happenedAt }) => happenedAt,
      ),
      record: record(
        anyRecord,
        'The record as it is now; null when it is gone, or hidden from the endpoint’s organisation.',
        () => null,
      ),
    };
  }
  if (!readable.nouns.has(row.noun)) {
    throw new CompositionError(`The event ${name} happens to a ${row.noun}, which no composed domain owns.`);
  }
  return {
    [row.field]: record(
      object(row.noun),
      `${row.description} As it is now; null when it is hidden from the endpoint’s organisation.`,
      () => null,
    ),
  };
}
