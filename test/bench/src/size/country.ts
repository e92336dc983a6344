import { rowsGrouped, type SizedOperation } from './operation.ts';

const provinces = 31;

const rollUp = `query ($place: String!, $indicator: String!) { place(code: $place) { rollUp(indicator: $indicator, year: 2022) {
  count reported parts { plan value place status { colour actual expected } } } } }`;
const stages = 'groupBy(field: STAGE) { key count sum { totalInvestment } }';
const project = 'code name(lang: ZH) stage totalInvestment lead { code name(lang: ZH) } area { code title(lang: ZH) }';
const indicator = (nth: number) => `indicator.${1 + (nth % 39)}`;
const province = (nth: number) => `province-${1 + (nth % provinces)}`;

/** What is asked where there are many counties: of one of them, of a province, of them all. */
export function within(counties: number): readonly SizedOperation[] {
  const county = (nth: number) => `county-${2 + ((nth * 7919) % (counties - 1))}`;
  return [
    {
      name: 'a county of many: its plan, areas, sections, targets with 3 figures',
      query: `query ($code: String!) { plan(code: $code) { code title(lang: ZH) areas { code title(lang: ZH) sections {
        ordinal title(lang: ZH) targets { code value comparator commitment deadline observations(last: 3) { nodes { period value } } } } } } }`,
      variables: (nth) => ({ code: county(nth) }),
    },
    {
      name: 'a county of many: its key projects by investment, the first 50',
      query: `query ($code: String!) { place(code: $code) { projects(first: 50, filter: { key: { eq: true } },
        orderBy: [{ field: TOTAL_INVESTMENT, direction: DESC }]) { nodes { ${project} } } } }`,
      variables: (nth) => ({ code: county(nth) }),
    },
    {
      name: 'a county of many: count and investment of its projects by stage',
      query: `query ($code: String!) { place(code: $code) { projects { ${stages} } } }`,
      variables: (nth) => ({ code: county(nth) }),
      rows: ({ place }) => rowsGrouped(place.projects.groupBy),
    },
    {
      name: 'a province: count and investment of its counties’ projects by stage',
      query: `query ($code: String!) { projects(filter: { place: { parent: { code: { eq: $code } } } }) { ${stages} } }`,
      variables: (nth) => ({ code: province(nth) }),
      rows: ({ projects }) => rowsGrouped(projects.groupBy),
    },
    {
      name: 'roll-up of a province',
      query: rollUp,
      variables: (nth) => ({ place: province(nth), indicator: indicator(nth) }),
    },
    {
      name: 'roll-up of the country',
      query: rollUp,
      variables: (nth) => ({ place: 'country', indicator: indicator(nth) }),
    },
    {
      name: 'a county of many: its plan as of a moment',
      query:
        'query ($code: String!, $asOf: DateTime) { plan(code: $code, asOf: $asOf) { code targets { nodes { code value observations(last: 3) { nodes { period value } } } } } }',
      variables: (nth) => ({ code: county(nth), asOf: new Date(Date.now() - nth).toISOString() }),
    },
  ];
}
