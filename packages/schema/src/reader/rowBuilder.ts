import { type Context, RowMoment } from '../context.ts';
import { answerRow } from './answerRow.ts';
import type { Hydrate } from './expression.ts';
import { type Layout, valueAt, wholeRow } from './layout.ts';
import { literalOf } from './literal.ts';
import type { Piecework } from './piecework.ts';
import { asOfKey } from './rowKeys.ts';
import type { Scope } from './scope.ts';
import type { ResolverRow, Selection } from './selection.ts';

type Values = readonly unknown[];

/** Whether a selection is made into a part of the response, and not into a row for resolvers. */
export function isAnswer({ answering }: Scope, { outputs }: Selection): boolean {
  return answering && outputs !== undefined && outputs !== null;
}

/** What builds a row from the values of its JSON array: a part of the response, or a row for resolvers. */
export function rowBuilder(scope: Scope, selection: Selection, layout: Layout): Hydrate {
  return isAnswer(scope, selection) ? answerRow(selection, layout, scope.systems) : hydrateRow(selection, layout);
}

function hydrateRow({ typed, noun, asOf }: Selection, { keys, places, hydrates }: Layout): Hydrate {
  const marks: readonly (readonly [string, unknown])[] = [
    ...(typed ? [['__typename', noun.name] as const] : []),
    ...(asOf ? [[asOfKey, asOf] as const] : []),
  ];
  const marked = marks.map(([, mark]) => mark);
  const write = literalOf<[Values, typeof marked, typeof hydrates, Context, Piecework | undefined]>({
    keys: [...marks.map(([key]) => key), ...keys],
    names: ['values', 'marked', 'hydrates', 'context', 'work'],
    value: (at, values, marked, hydrates, context, work) => {
      const index = at - marks.length;
      if (index < 0) return marked[at];
      const value = valueAt(values, places[index] as number);
      const hydrate = hydrates[index];
      return hydrate ? hydrate(value, context, work) : value;
    },
    write: (at) => {
      const index = at - marks.length;
      if (index < 0) return `marked[${at}]`;
      const place = places[index] as number;
      const value = place === wholeRow ? 'values' : `values[${place}]`;
      return hydrates[index] ? `hydrates[${index}](${value}, context, work)` : value;
    },
  });
  const marksOf = ({ asOf: own }: Context) => marks.map(([key, mark]) => (key === asOfKey ? own : mark));
  return (given, context, work): ResolverRow => {
    work?.spend(keys.length);
    const shown = asOf instanceof RowMoment ? marksOf(context) : marked;
    return write()(given as Values, shown, hydrates, context, work);
  };
}
