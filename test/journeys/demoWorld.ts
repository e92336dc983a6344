import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { expect } from 'vitest';
import { datasets, load } from './world.ts';

/** The plan whose year is made up. */
export const code = 'kaihua-2023';

const year = 'kaihua-2023-demo-year';

/** The first plan with the year of the demonstration, as a template: its name. */
export async function demoTemplate(): Promise<string> {
  await template(year, async (database) => {
    await load(database, datasets.kaihua);
    await loadDemo({ database, domains, plan: code });
  });
  return year;
}

/** The whole product over the year of the demonstration, on a database of its own. */
export async function demoGraph(): Promise<TestGraph> {
  return createTestGraph({ domains, from: await demoTemplate() });
}

/** What is selected of the plan, as of a moment or now. */
export async function askPlan(
  graph: TestGraph,
  asOf: string | null,
  selection: string,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const { data, errors } = await graph.query(
    `query ($asOf: DateTime) { plan(code: "${code}", asOf: $asOf) { ${selection} } }`,
    { asOf, ...variables },
  );
  expect(errors).toBeUndefined();
  return data.plan;
}

/** The end of a day in the plan's time zone. */
export const endOf = (day: string) => `${day}T15:59:59Z`;
