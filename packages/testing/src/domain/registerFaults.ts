import { models } from '@plangraph/database';
import type { Register } from '@plangraph/schema';
import { keyOf, strangeKey } from './registerRows.ts';

/** A fault put into an input, and how it must be told. */
export interface Fault {
  readonly name: string;
  readonly value: unknown;
  readonly code: string;
}

interface Column {
  readonly type: string;
  readonly precision: number | null;
  readonly list: boolean;
}

/** Everything that can be wrong with the single values of a row, given one that is right. */
export function faultsOf({ noun, row: contract }: Register, row: Readonly<Record<string, unknown>>): Fault[] {
  const columns = models[noun].columns as Readonly<Record<string, Column>>;
  const cells = contract.columns.flatMap((name): Fault[] => {
    const { type, precision, list } = columns[name] as Column;
    if (list) return [];
    if (type === 'Date') return [{ name, value: '2001-02-30', code: 'INVALID_VALUE' }];
    if (type === 'Decimal') return [{ name, value: '1'.repeat((precision ?? 60) + 1), code: 'INVALID_VALUE' }];
    if (type === 'String' && contract.key.includes(name)) return [{ name, value: ' ', code: 'MISSING_VALUE' }];
    return [];
  });
  const references = Object.keys(contract.references).flatMap((name): Fault[] =>
    row[name] ? [{ name, value: keyOf(strangeKey(row[name])), code: 'NOT_FOUND' }] : [],
  );
  return [...cells, ...references];
}

/** A column that can be changed without asking anybody's rules, and what it may become; undefined where there is none. */
export function harmlessChange({ noun, row, stages }: Register): { name: string; value: unknown } | undefined {
  const columns = models[noun].columns as Readonly<Record<string, Column>>;
  const uniques = models[noun].uniques as readonly (readonly string[])[];
  const free = row.columns.filter(
    (name) => !row.key.includes(name) && name !== stages?.column && !uniques.some((unique) => unique.includes(name)),
  );
  const text =
    free.find((name) => /^(name|title|note|leadingPost)\w*Zh$/.test(name)) ??
    free.find((name) => /^(name|title|note|finding|subject)$/.test(name));
  if (text) return { name: text, value: '改过的' };
  const figure = free.find((name) => columns[name]?.type === 'Decimal');
  return figure ? { name: figure, value: '7.25' } : undefined;
}
