import type { Column, Register } from '../../words/registerShapes.ts';

/** How a column is asked for. */
function select({ name, lang, label }: Column): string {
  if (label) return `${name} { id label: ${select(label)} }`;
  return lang ? `${name}(lang: $lang)` : name;
}

/** The column by which records of a type are called. */
export function titleOf({ columns }: Register): Column | undefined {
  const named = ['name', 'title', 'subject', 'code'].map((name) => columns.find((each) => each.name === name));
  return named.find((each) => each !== undefined) ?? columns.find(({ kind }) => kind === 'Record') ?? columns[0];
}

/** The one operation of a register's page: its rows, and how many each choice of a facet would leave. */
export function registerText(register: Register): string {
  const { list, type, columns, facets, orders } = register;
  const moment = register.asOf ? 'asOf: $asOf,' : '';
  const facetFilters = facets.map(({ name }) => `$filter_${name}: ${type}Filter`).join(' ');
  const counted = facets.map(
    ({ name, group }) =>
      `facet_${name}: ${list}(${moment} first: 0, filter: $filter_${name}) { groups: groupBy(field: ${group}) { key count } }`,
  );
  const marks = [...(register.synthetic ? ['synthetic'] : []), ...(register.position ? ['position'] : [])];
  return `query Register(
    $plan: String!, $area: String!, $lang: Language!, $asOf: DateTime, $after: String, $filter: ${type}Filter ${facetFilters}${orders ? ` $orderBy: [${orders.type}!]` : ''}
  ) {
    plan(code: $plan, asOf: $asOf) { title(lang: $lang) area(code: $area) { title(lang: $lang) } }
    list: ${list}(${moment} first: 50, after: $after, filter: $filter${orders ? ', orderBy: $orderBy' : ''}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id ${marks.join(' ')} ${columns.map(select).join(' ')} }
    }
    ${counted.join('\n')}
  }`;
}

/** The one operation of a record's page: its columns, what hangs from it, and its history. */
export function recordText(register: Register, registers: Readonly<Record<string, Register>>): string {
  const edges = register.edges.flatMap(({ name, type }) => {
    const other = registers[type];
    const title = other && titleOf(other);
    return title ? [`edge_${name}: ${name}(first: 8) { totalCount nodes { id ${select(title)} } }`] : [];
  });
  const parts = [
    ...(register.synthetic ? ['synthetic'] : []),
    ...(register.moves ? ['moves'] : []),
    ...register.columns.map(select),
    ...edges,
    ...(register.history
      ? ['changes(first: 20) { nodes { id recordedAt reason organisation columns { name before after } } }']
      : []),
  ];
  // A record without a text in two languages needs no language, and an operation may not name what it does not use.
  const language = parts.some((part) => part.includes('$lang')) ? ', $lang: Language!' : '';
  return `query Record($id: ID!, $asOf: DateTime${language}) {
    node(id: $id, asOf: $asOf) { id ... on ${register.type} { ${parts.join(' ')} } }
  }`;
}
