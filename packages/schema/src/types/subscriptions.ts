import type { Database, Tidings } from '@plangraph/database';
import { looseSubscription } from '../builder/loose.ts';
import { type Context, statedOf } from '../context.ts';
import { following } from '../errors/following.ts';
import { followEvents } from '../events/follow.ts';
import { readLive } from '../events/live.ts';
import { readToldEvents } from '../events/read.ts';
import type { ToldEvent } from '../events/rows.ts';
import type { Payload } from '../events/source.ts';
import type { RowQuery } from '../noun/definition.ts';
import type { Noun } from '../noun/noun.ts';
import type { Root } from '../reader/root.ts';
import { beginWalk } from '../reader/walk.ts';
import type { Assembly } from './assembly.ts';
import { eventType, type ShownEvent, toldNouns } from './events.ts';
import { keyArguments } from './naturalKey.ts';
import { type NamedField, responseName } from './responseName.ts';

/** What subscriptions are answered with. */
export interface FollowingMeans {
  readonly database: Database | null;
  /** What wakes them; null where this process follows nothing. */
  readonly tidings: Tidings | null;
}

/** Declares the root of subscriptions: `events`, and what is read again when it changes. */
export function declareSubscriptions(assembly: Assembly, { database, tidings }: FollowingMeans): void {
  const awake = (): Tidings => {
    if (tidings) return tidings;
    throw following.SUBSCRIPTIONS_CLOSED();
  };
  assembly.builder.subscriptionType({
    description:
      'What is told without being asked again, over SSE or WebSocket. Whoever is slower than what happens is not told in advance; whoever takes longer than 30 seconds for one answer is cut off with SUBSCRIBER_TOO_SLOW.',
  });
  declareFollowing(assembly, database, awake);
  for (const noun of assembly.readable.nouns.values()) {
    const { live, one } = noun.definition.query ?? {};
    if (live && one) declareLive(assembly, noun, one, awake);
  }
}

function declareFollowing(assembly: Assembly, database: Database | null, awake: () => Tidings): void {
  const { builder, readable, reader } = assembly;
  const means = { readable, reader, database, nouns: toldNouns(assembly) };
  const event = eventType(assembly);
  const told = builder.objectRef<ToldEvent>('FollowedEvent').implement({
    description: 'An event, and from where to go on after it.',
    fields: (t) => ({
      cursor: t.string({
        description: 'Keep it with what you made of the event; subscribe with it again, and you are told what follows.',
        resolve: ({ cursor }) => cursor,
      }),
      event: t.field({
        type: event,
        description: 'What happened.',
        resolve: (each, _args, _context, info) =>
          ({ event: each, prefix: `${responseName(info as NamedField)}.` }) satisfies ShownEvent,
      }),
    }),
  });
  builder.subscriptionField('events', (t) =>
    looseSubscription<Payload<ToldEvent>>(t, {
      type: told,
      description:
        'What is written to records that you may see, as the query `events` tells it: each once and in order, also when you subscribe again with the last cursor, at whichever gateway. Errors: EVENTS_CURSOR_GONE when what follows the cursor is kept no more, EVENTS_CURSOR_INVALID, INVALID_VALUE, SUBSCRIBER_TOO_SLOW.',
      args: {
        after: t.arg.string({
          description: 'Tell what follows this cursor; what is written from now on, when left out.',
        }),
        types: t.arg.stringList({
          description: 'The nouns whose events to tell, by the names of their types; all when left out.',
        }),
      },
      subscribe: (_source, { after = null, types = null }, context, info) => {
        const { schema, fragments, variableValues, parentType: type, fieldNodes: nodes } = info;
        const selected = { operation: { schema, fragments, variableValues }, type, nodes };
        const { requestId, ...stated } = statedOf(context);
        return followEvents(awake(), {
          after: after as string | null,
          types: types as readonly string[] | null,
          node: nodes[0] ?? info,
          variables: variableValues,
          stated,
          requestId,
          read: (args, renewed) => readToldEvents(means, selected, args, renewed),
        });
      },
      resolve: ({ value }) => value,
    }),
  );
}

function declareLive(assembly: Assembly, noun: Noun, { name, by }: RowQuery, awake: () => Tidings): void {
  const { builder, readable, reader, roots } = assembly;
  builder.subscriptionField(name, (t) =>
    looseSubscription<Payload<unknown>>(t, {
      type: assembly.object(noun.name),
      nullable: true,
      description: `The ${noun.name} as the query \`${name}\` answers it, now, and again whenever the answer is another: when something was written that it is made of, or a day has passed; once a second at most. Ends with NOT_FOUND when there is none, or none any more.`,
      args: keyArguments(assembly, t.arg, noun, by),
      subscribe: (_source, args, context, info) =>
        readLive(awake(), context, async (renewed: Context) => {
          const root = roots.get(name) as Root;
          const operation = { ...info, variableValues: { ...info.variableValues } };
          const walk = beginWalk(readable, operation, renewed);
          const edges = root.edges(walk, { type: info.parentType, nodes: info.fieldNodes, args });
          return root.answer(await reader.run(reader.compile(edges, walk, false), renewed), () => args);
        }),
      resolve: ({ value }) => value,
    }),
  );
}
