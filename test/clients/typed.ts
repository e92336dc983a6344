import { type Graph, operations } from '@plangraph/client';
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './.made/graphql-env.d.ts';
import { SectionsDocument as byNodes } from './.made/nodes/graphql.ts';
import { SectionsDocument as byText } from './.made/text/graphql.ts';

// Checked by `pnpm types` and run by typed.test.ts: the same client takes all three, and knows what each is answered.

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Decimal: string; Date: string; DateTime: string };
}>();

const byTada = graphql(`
  query Units($plan: String!) {
    plan(code: $plan) {
      targets(first: 1) {
        nodes {
          value
          status { colour }
        }
      }
    }
  }
`);

/** Asks by each way of writing a typed operation. */
export async function askTyped(graph: Graph) {
  const plan = 'kaihua-2023';
  const [nodes, text, tada, promised] = await Promise.all([
    graph.ask(byNodes, { plan }),
    graph.ask(byText, { plan }),
    graph.ask(byTada, { plan }),
    graph.ask(operations.PlanOnAPage),
  ]);
  // @ts-expect-error Variables are checked.
  const mistaken = () => graph.ask(byTada, { plans: 'x' });
  // @ts-expect-error So is what is read of an answer.
  const unknown = () => nodes.plan?.sections;
  const colour: 'BLUE' | 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED' | 'GREY' | undefined =
    tada.plan?.targets.nodes[0]?.status.colour;
  const titles: string[] | undefined = nodes.plan?.areas.map(({ title }) => title);
  return { titles, colour, sameByText: text.plan?.areas.length, areas: promised.plan?.areas.length, mistaken, unknown };
}
