import type { GraphQLSchema } from 'graphql';
import type { GraphiQLOptions } from 'graphql-yoga';
import { exampleTabs } from './exampleTabs.ts';

/** GraphiQL's options: it opens on the sample operations that the schema can answer, one a tab. */
export function graphiqlOptions(schema: GraphQLSchema): GraphiQLOptions {
  return {
    title: 'PlanGraph 一图',
    defaultTabs: exampleTabs(schema),
    shouldPersistHeaders: false,
    inputValueDeprecation: true,
    schemaDescription: true,
  };
}

/**
 * A tab that is pressed stays where it is. GraphiQL lets tabs be dragged, and where there are many, one that is pressed flies away from
 * under the pointer, which is then let go of elsewhere: no click reaches it.
 */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** Renders GraphiQL with everything it needs in the page itself: it works without the internet. */
export async function renderGraphiql(options: GraphiQLOptions): Promise<string> {
  // 9 MB of script: loaded when someone opens the page, not when the gateway starts.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return (await renderGraphiQL(options)).replace('</head>', () => `${steadyTabs}</head>`);
}
