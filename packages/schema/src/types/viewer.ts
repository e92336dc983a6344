import { CompositionError } from '@plangraph/rows';
import type { GraphQLFieldResolver } from 'graphql';
import { looseField } from '../builder/loose.ts';
import { type Context, type Viewer, type ViewerClient, type ViewerScope, viewerInPerson } from '../context.ts';
import type { Noun } from '../noun/noun.ts';
import { selectRow } from '../reader/selectRow.ts';
import { beginWalk } from '../reader/walk.ts';
import type { Assembly } from './assembly.ts';
import { rootEdge } from './rootResolver.ts';

/**
 * Declares the root query `viewer`, where a noun says that its rows are what viewers act for: `query: { viewer: { name:
 * 'organisation', by: 'code' } }`. What of the viewer is asked for is told, and nothing else: who asks for the subject gets an
 * answer of his own, everybody else shares that of his organisation and roles.
 *
 * @throws CompositionError when two nouns say so.
 */
export function declareViewer(assembly: Assembly): void {
  const [noun, other] = [...assembly.readable.nouns.values()].filter(({ definition }) => definition.query?.viewer);
  if (!noun) return;
  if (other)
    throw new CompositionError(`Viewers act for ${noun.name} and for ${other.name}; only one noun can be that.`);
  const { builder } = assembly;
  const client = builder.objectRef<ViewerClient>('ViewerClient');
  builder.objectType(client, {
    description: 'A program that asks by an API key, and the most that it may.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Short name that identifies the client.' }),
      scopes: t.stringList({
        description: 'What it may at most: `READ`, `REPORT`, `APPROVE`, `IMPORT`, `EXPORT`, `ADMINISTER`, `FEED`.',
        resolve: ({ scopes }) => [...scopes],
      }),
      areas: t.stringList({
        nullable: true,
        description: 'Codes of the policy areas within which it may; null for all.',
        resolve: ({ areas }) => areas && [...areas],
      }),
      fileAreas: t.stringList({
        nullable: true,
        description:
          'Codes of the policy areas whose registers its files may bring and fetch; null for all within which it may.',
        resolve: ({ fileAreas }) => fileAreas && [...fileAreas],
      }),
    }),
  });
  const ref = assembly.once('Viewer', () => builder.objectRef<ViewerScope>('Viewer'));
  builder.objectType(ref, {
    description: 'Who asks, as the token of the request says.',
    fields: (t) => ({
      subject: t.string({
        description: 'Stable name of the person or client.',
        // Only somebody is shown as a viewer.
        resolve: (_viewer, _args, context) => (viewerInPerson(context) as Viewer).subject,
      }),
      roles: t.stringList({
        description: 'What the viewer may do: `reader`, `reporter`, `approver`, `administrator`.',
        resolve: (viewer) => [...viewer.roles],
      }),
      client: t.field({
        type: client,
        nullable: true,
        description: 'The client that asks by an API key; null for a person, who asks by a token.',
        resolve: (viewer) => viewer.client ?? null,
      }),
      ...actsFor(assembly, noun, t),
    }),
  });
  builder.queryField('viewer', (t) =>
    t.field({
      type: ref,
      nullable: true,
      description: 'Who asks; null for the public, which shows no token.',
      resolve: (_root, _args, { viewer }) => viewer,
    }),
  );
}

function actsFor({ object, readable, reader }: Assembly, noun: Noun, t: object) {
  const { name, by } = noun.definition.query?.viewer ?? { name: '', by: '' };
  if (!noun.model.uniques.some((unique) => unique.length === 1 && unique[0] === by)) {
    throw new CompositionError(`Viewers are said to act for a ${noun.name} by ${by}, which is not unique.`);
  }
  const resolve: GraphQLFieldResolver<ViewerScope, Context> = async ({ organisation }, _args, context, info) => {
    if (organisation === null) return null;
    const walk = beginWalk(readable, info, context);
    const selection = selectRow(walk, noun, info.fieldNodes);
    const edge = rootEdge(noun, { [by]: { eq: organisation } }, selection);
    const [row] = await reader.run(reader.compile([edge], walk, false), context);
    return row;
  };
  return {
    [name]: looseField(t, {
      type: object(noun.name),
      nullable: true,
      description: `The ${noun.name} that the viewer acts for; null when it is none, or none that this graph knows.`,
      resolve,
    }),
  };
}
