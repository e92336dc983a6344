import { normalKey } from '@plangraph/rows';
import type { ConnectionField, EitherField, ManyField, OneField } from '../noun/field.ts';
import { nounAt } from '../noun/noun.ts';
import { repeatedly, unpagedSize } from './budget.ts';
import { connectionEdge } from './connection.ts';
import type { Edge } from './edge.ts';
import { eitherEdge } from './either.ts';
import type { Source } from './from.ts';
import { manyEdge } from './many.ts';
import { oneEdge } from './one.ts';
import { orderTerms } from './order.ts';
import { selectConnection } from './selectConnection.ts';
import { selectRow } from './selectRow.ts';
import { fieldArguments, type Readable, resolveCondition, type SelectedEdge, type Walk } from './walk.ts';

/** How the edges along relations of the data model are selected. */
export const relatedEdges: Pick<Readable['edges'], 'one' | 'many' | 'either' | 'connection'> = {
  one: selectOne,
  many: selectMany,
  either: selectEither,
  connection: (walk, selected) => {
    const { field, type, nodes } = selected;
    const source = sourceOf(walk, selected);
    const orderBy = field.orderBy ? orderTerms(source.noun.model, field.orderBy, source.tie.to) : null;
    return connectionEdge(selectConnection(walk, { ...source, orderBy, type, nodes }));
  },
};

function selectOne(walk: Walk, selected: SelectedEdge<OneField>): Edge {
  const { field, noun, type, nodes } = selected;
  const source = sourceOf(walk, selected);
  const key = field.by && fieldArguments(walk, type, nodes)[field.by];
  const byKey = field.by ? [{ [field.by]: { eq: typeof key === 'string' ? normalKey(key) : key } }] : [];
  const order = field.orderBy ? orderTerms(source.noun.model, field.orderBy, source.tie.to) : [];
  return oneEdge({
    ...source,
    where: [...source.where, ...byKey],
    selection: selectRow(walk, source.noun, nodes),
    first: noun.model.relations[field.relation]?.list ? order : null,
  });
}

function selectEither(walk: Walk, { noun, field, type, nodes }: SelectedEdge<EitherField>): Edge {
  return eitherEdge(
    field.relations.map((relation) => {
      const source = sourceOf(walk, { noun, type, nodes, field: { kind: 'one', relation } });
      const selection = selectRow(walk, source.noun, nodes);
      selection.typed = true;
      return { column: source.tie.from[0] ?? '', edge: oneEdge({ ...source, selection, first: null }) };
    }),
  );
}

function selectMany(walk: Walk, selected: SelectedEdge<ManyField>): Edge {
  const { field, nodes } = selected;
  const source = sourceOf(walk, selected);
  return manyEdge({
    ...source,
    selection: repeatedly(walk, unpagedSize, () => selectRow(walk, source.noun, nodes)),
    orderBy: orderTerms(source.noun.model, field.orderBy, source.tie.to),
    limit: null,
  });
}

/** Where the rows at the end of a relation come from. */
function sourceOf(
  walk: Walk,
  { noun, field }: SelectedEdge<OneField | ManyField | ConnectionField>,
): Source & { readonly tie: NonNullable<Source['tie']> } {
  const target = nounAt(walk.readable.nouns, noun, field.relation);
  const { from, to } = noun.model.relations[field.relation] ?? { from: [], to: [] };
  return { noun: target, tie: { from, to }, where: resolveCondition(walk, field.where) };
}
