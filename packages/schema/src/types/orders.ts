import { looseInput, type SingleType } from '../builder/loose.ts';
import { type Noun, type Nouns, nounAt } from '../noun/noun.ts';
import { type Assembly, constantCase } from './assembly.ts';

/** The enum of the columns, and paths to columns, that lists of a noun can be put in order, grouped or summed by. */
export function columnEnum(
  assembly: Assembly,
  noun: Noun,
  suffix: string,
  description: string,
  columns: readonly string[],
) {
  return assembly.builder.enumType(`${noun.name}${suffix}`, {
    description,
    values: Object.fromEntries(
      columns.map((column) => [
        constantCase(column.replaceAll('.', '_')),
        { value: column, description: columnMeaning(assembly.readable.nouns, noun, column) },
      ]),
    ),
  });
}

/** What a column means, or one of a row that the noun's rows refer to. */
function columnMeaning(nouns: Nouns, noun: Noun, path: string): string {
  const [step = '', ...rest] = path.split('.');
  if (rest.length) return `${columnMeaning(nouns, nounAt(nouns, noun, step), rest.join('.'))} Of \`${step}\`.`;
  return noun.model.columns[step]?.documentation ?? `The column \`${step}\` of ${noun.name}.`;
}

/** The input type of one term of an order of a noun, made on first use. */
export function orderType(assembly: Assembly, noun: Noun): SingleType {
  return assembly.once(`${noun.name}Order`, () => {
    const field = columnEnum(
      assembly,
      noun,
      'OrderField',
      `What lists of ${noun.name} can be ordered by.`,
      noun.definition.orderBy ?? [],
    );
    const direction = assembly.declared.orderDirection();
    const missing = assembly.once('OrderMissing', () =>
      assembly.builder.enumType('OrderMissing', {
        description: 'Where an order puts rows without a value.',
        values: {
          FIRST: { description: 'Before those with one (在前).' },
          LAST: { description: 'Behind those with one (在后).' },
        },
      }),
    );
    return assembly.builder.inputType(`${noun.name}Order`, {
      description: `One term of an order of ${noun.name} rows.`,
      fields: (t) => ({
        field: looseInput(t, { type: field, required: true, description: 'What to order by.' }),
        direction: looseInput(t, {
          type: direction,
          required: true,
          defaultValue: 'ASC',
          description: 'Which way.',
        }),
        missing: looseInput(t, {
          type: missing,
          description: 'Where rows without a value stand, whichever way; last when left out.',
        }),
      }),
    });
  });
}
