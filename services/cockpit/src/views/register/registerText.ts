import type { Column, Register } from '../../words/registerShapes.ts';

/** How a column is asked for. */
function select({ name, kind, lang }: Column): string {
  if (kind === 'Record') return `${name} { id label(lang: $lang) }`;
  return lang ? `${name}(lang: $lang)` : name;
}

/** What the graph calls the columns of a register, and how it shows their figures. */
function said({ type, rows }: Register): string {
  return rows ? `columns(nouns: ["${type}"]) { name label(lang: $lang) format { unit(lang: $lang) decimals } }` : '';
}

/** How many rows share each value of a column, and what they come to together. */
function summedUp({ groups, sums, type }: Register): { readonly variable: string; readonly fields: string } {
  if (!groups.length || !sums.length) return { variable: '', fields: '' };
  const summed = `count sum { ${sums.join(' ')} }`;
  return {
    variable: `$group: ${type}GroupField!`,
    fields: `aggregate { ${summed} } groups: groupBy(field: $group) { key ${summed} }`,
  };
}

/** The one operation of a register's page: its rows, what they come to, and how many each choice of a facet would leave. */
export function registerText(register: Register): string {
  const { list, type, columns, facets, orders } = register;
  const moment = register.asOf ? 'asOf: $asOf,' : '';
  const facetFilters = facets.map(({ name }) => `$filter_${name}: ${type}Filter`).join(' ');
  const counted = facets.map(
    ({ name, group }) =>
      `facet_${name}: ${list}(${moment} first: 0, filter: $filter_${name}) { groups: groupBy(field: ${group}) { key count } }`,
  );
  const marks = [...(register.synthetic ? ['synthetic'] : []), ...(register.position ? ['position'] : [])];
  const { variable, fields } = summedUp(register);
  return `query Register(
    $plan: String!, $area: String!, $lang: Language!, $asOf: DateTime, $after: String, $filter: ${type}Filter ${facetFilters}${orders ? ` $orderBy: [${orders.type}!]` : ''} ${variable}
  ) {
    plan(code: $plan, asOf: $asOf) { title(lang: $lang) area(code: $area) { title(lang: $lang) } }
    list: ${list}(${moment} first: 50, after: $after, filter: $filter${orders ? ', orderBy: $orderBy' : ''}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id label(lang: $lang) ${marks.join(' ')} ${columns.map(select).join(' ')} }
      ${fields}
    }
    ${counted.join('\n')}
    ${said(register)}
  }`;
}

/** The one operation of a record's page: its columns, what hangs from it, and its history. */
export function recordText(register: Register): string {
  const parts = [
    ...(register.synthetic ? ['synthetic'] : []),
    ...(register.moves ? ['moves'] : []),
    ...register.columns.map(select),
    ...register.edges.map(
      ({ name }) => `edge_${name}: ${name}(first: 8) { totalCount nodes { id label(lang: $lang) } }`,
    ),
    ...(register.history
      ? ['changes(first: 20) { nodes { id recordedAt reason organisation columns { name before after } } }']
      : []),
  ];
  return `query Record($id: ID!, $asOf: DateTime, $lang: Language!, $plan: String!, $within: Boolean!) {
    plan(code: $plan, asOf: $asOf) @include(if: $within) { title(lang: $lang) areas { code title(lang: $lang) registers { noun } } }
    node(id: $id, asOf: $asOf) { id label(lang: $lang) ... on ${register.type} { ${parts.join(' ')} } }
    ${said(register)}
  }`;
}
