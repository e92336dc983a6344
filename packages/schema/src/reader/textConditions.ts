import type { ModelFacts } from '@plangraph/rows';
import { valueErrors } from '../errors/values.ts';
import type { Noun } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { columnName } from './column.ts';
import { writeGrams } from './document.ts';
import { gramsWithin } from './grams.ts';
import type { Scope } from './scope.ts';

/** What may be asked of texts that search looks into, by column; the index of search finds the rows of a noun. */
export interface TextConditions {
  readonly noun: Noun;
  readonly columns: Readonly<Record<string, AnyWhere | null | undefined>>;
}

/** Operators that bear a text, letter by letter. */
const bearing: Readonly<Record<string, (column: string, value: string) => string>> = {
  eq: (column, value) => `${column} = ${value}`,
  contains: (column, value) => `strpos(${column}, ${value}) > 0`,
  startsWith: (column, value) => `${column} ^@ ${value}`,
  endsWith: (column, value) => `right(${column}, length(${value})) = ${value}`,
};

/**
 * Writes conditions on texts, each for itself. What fits is narrowed down by the index of search, which takes upper and lower case and
 * widths for one and knows all columns together; the column then decides letter by letter. Conditions that fail, and versions of rows, have no index.
 *
 * @param plain makes a value fit for PostgreSQL, and refuses one that never is.
 */
export function writeTexts(
  scope: Scope,
  model: ModelFacts,
  { noun, columns }: TextConditions,
  alias: string,
  { holds, plain }: { readonly holds: boolean; readonly plain: (value: unknown) => unknown },
): string[] {
  return Object.entries(columns).flatMap(([name, operators]) => {
    const column = `${alias}.${columnName(model, name)}`;
    return Object.entries(operators ?? {}).flatMap(([operator, operand]) => {
      if (operand === undefined) return [];
      if (operator === 'isNull' && operand !== null) return [`${column} IS ${operand ? '' : 'NOT '}NULL`];
      if (operand === null) throw valueErrors.INVALID_VALUE.noOperand({ argument: name, operator });
      const write = bearing[operator];
      if (!write) throw new Error(`There is no operator ${operator}.`);
      const text = plain(operand) as string;
      const exact = write(column, scope.statement.value(text, 'text'));
      const grams = holds && !scope.asOf ? gramsWithin(text) : [];
      if (!grams.length) return [exact];
      const known = scope.statement.value(grams.join('\n'), 'text');
      return [`${writeGrams(noun, alias)} @> string_to_array(lower(${known}), E'\\n') AND ${exact}`];
    });
  });
}
