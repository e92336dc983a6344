import type { SizedOperation } from '../size/operation.ts';

const shapes = {
  'the plan: areas, sections, targets with 3 figures':
    'plan(code: "kaihua-2023"$) { code areas { code sections { ordinal targets { code value observations(last: 3) { nodes { period value } } } } } }',
  'the promise that was adjusted every day':
    'plan(code: "kaihua-2023"$) { target(code: "indicator.1") { code value } }',
  'its 105 measures and their states': 'plan(code: "kaihua-2023"$) { measures(first: 200) { nodes { id state } } }',
  'the 50 largest key projects of 20,000':
    'place(code: "kaihua"$) { projects(first: 50, filter: { key: { eq: true } }, orderBy: [{ field: TOTAL_INVESTMENT, direction: DESC }]) { nodes { code stage yearInvestment } } }',
  'count of 20,000 projects by stage': 'place(code: "kaihua"$) { projects { groupBy(field: STAGE) { key count } } }',
} as const;

/** What is read of a county, as of a moment; of now where none is given. */
export function readsAsOf(label: string, moment: Date | null): readonly SizedOperation[] {
  return Object.entries(shapes).map(([name, shape]) => ({
    name: `${label}: ${name}`,
    query: moment
      ? `query ($asOf: DateTime) { ${shape.replace('$', ', asOf: $asOf')} }`
      : `{ ${shape.replace('$', '')} }`,
    variables: (nth) => (moment ? { asOf: new Date(moment.getTime() - (nth % 1_000)).toISOString() } : {}),
  }));
}
