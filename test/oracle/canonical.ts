import type { ListAsk, RowAsk } from './generate.ts';

type Row = Record<string, unknown>;

/** A connection's answer in one form: without its opaque cursors, and sorted by id where the ask states no order. */
export function canonicalList(ask: ListAsk, list: Row): Row {
  const edges = (list.edges as { node: Row }[]).map(({ node }) => ({ node: canonicalRow(ask.row, node) }));
  return { ...list, edges: ask.orderBy.length ? edges : edges.sort((a, b) => byId(a.node, b.node)) };
}

function canonicalRow(ask: RowAsk, row: Row): Row {
  const canonical = { ...row };
  for (const [name, inner] of Object.entries(ask.ones)) {
    canonical[name] = row[name] === null ? null : canonicalRow(inner, row[name] as Row);
  }
  for (const [name, inner] of Object.entries(ask.lists)) {
    canonical[name] = (row[name] as Row[]).map((each) => canonicalRow(inner, each)).sort(byId);
  }
  for (const [name, inner] of Object.entries(ask.connections)) canonical[name] = canonicalList(inner, row[name] as Row);
  return canonical;
}

function byId(a: Row, b: Row): number {
  return String(a.id) < String(b.id) ? -1 : 1;
}
