import type { ModelFacts } from '@plangraph/rows';
import { columnFacts, columnName, showValue } from './column.ts';
import type { Summary } from './connectionParts.ts';
import type { Hydrate } from './expression.ts';

/** The count and each function of each column; the result is keyed `count`, `sum`, `avg`, `min`, `max`. */
export function writeTerms(model: ModelFacts, summary: Summary, alias: string): { terms: string[]; hydrate: Hydrate } {
  const asked = [...summary].flatMap(([name, columns]) => [...columns].map((column) => ({ name, column })));
  const terms = asked.map(({ name, column }) => {
    const written = `${name}(${alias}.${columnName(model, column)})`;
    if (name === 'sum' || name === 'avg') return `trim_scale(${written}::numeric)::text`;
    return showValue(written, columnFacts(model, column));
  });
  return {
    terms: ['count(*)::int', ...terms],
    hydrate: (value) => {
      const [count, ...values] = value as unknown[];
      const sums: Record<string, Record<string, unknown>> = { sum: {}, avg: {}, min: {}, max: {} };
      for (const [index, { name, column }] of asked.entries()) {
        Object.assign(sums[name] ?? {}, { [column]: values[index] });
      }
      return { count, ...sums };
    },
  };
}
