import { facts } from './fill.ts';
import type { ListAsk, RowAsk } from './generate.ts';

/** Writes an ask as a document; filters travel as variables, which are collected. */
export function writeList(
  field: string,
  ask: ListAsk,
  variables: Map<string, [string, unknown]>,
  noun: string,
  cursor?: string,
): string {
  const args = [`${ask.backward ? 'last' : 'first'}: ${ask.size}`];
  if (cursor) args.push(`${ask.backward ? 'before' : 'after'}: ${JSON.stringify(cursor)}`);
  if (ask.filter) {
    const name = `v${variables.size}`;
    variables.set(name, [`${noun}Filter`, ask.filter]);
    args.push(`filter: $${name}`);
  }
  if (ask.orderBy.length) {
    args.push(
      `orderBy: [${ask.orderBy.map((each) => `{ field: ${each.field}, direction: ${each.direction}, missing: ${each.missing} }`).join(', ')}]`,
    );
  }
  const sums = ask.sums.length
    ? `aggregate { count sum { ${ask.sums.join(' ')} } min { ${ask.sums.join(' ')} } max { ${ask.sums.join(' ')} } }`
    : '';
  const group = ask.groupBy ? `groupBy(field: ${ask.groupBy.field}) { key count }` : '';
  return `${field}(${args.join(', ')}) { ${ask.counted ? 'totalCount' : ''} ${sums} ${group} pageInfo { hasNextPage hasPreviousPage } edges { cursor node ${writeRow(ask.row, variables, noun)} } }`;
}

function writeRow(ask: RowAsk, variables: Map<string, [string, unknown]>, noun: string): string {
  return [
    '{ id',
    ...ask.columns,
    ...Object.entries(ask.ones).map(([name, inner]) => `${name} ${writeRow(inner, variables, endOf(noun, name))}`),
    ...Object.entries(ask.lists).map(([name, inner]) => `${name} ${writeRow(inner, variables, endOf(noun, name))}`),
    ...Object.entries(ask.connections).map(([name, inner]) => writeList(name, inner, variables, endOf(noun, name))),
    '}',
  ].join(' ');
}

function endOf(noun: string, relation: string): string {
  return facts[noun]?.relations[relation]?.model as string;
}
