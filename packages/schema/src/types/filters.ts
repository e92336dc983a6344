import { type ColumnFacts, CompositionError, longestText } from '@plangraph/rows';
import { looseInput, type SingleType } from '../builder/loose.ts';
import { type Noun, nounAt } from '../noun/noun.ts';
import { positionColumns } from '../noun/positionField.ts';
import { type Assembly, columnType } from './assembly.ts';
import { positionFilter } from './position.ts';

const ordered = new Set(['Int', 'Float', 'BigInt', 'Decimal', 'Date', 'DateTime']);

/** The filter input of a noun, made on first use. */
export function filterType(assembly: Assembly, noun: Noun): SingleType {
  const name = `${noun.name}Filter`;
  const declare = (ref: ReturnType<typeof assembly.builder.inputRef>) => {
    ref.implement({
      description: `Which ${noun.name} rows to take. Everything in one object must hold.`,
      fields: (t) => ({
        and: looseInput(t, { type: [ref], description: 'All of these must hold.' }),
        or: looseInput(t, { type: [ref], description: 'One of these must hold; an empty list matches nothing.' }),
        not: looseInput(t, {
          type: ref,
          description:
            'This must fail. A comparison with a missing value neither holds nor fails, and neither does a condition on a related row where there is none, so such rows stay out.',
        }),
        id: looseInput(t, { type: idOperators(assembly), description: 'By global id.' }),
        ...Object.fromEntries(
          (noun.definition.filter ?? []).map((name) => [
            name,
            looseInput(t, { type: operandType(assembly, noun, name), description: describeOperand(noun, name) }),
          ]),
        ),
        ...Object.fromEntries(
          Object.entries(noun.definition.filterAbout ?? {}).map(([name, { description }]) => [
            name,
            looseInput(t, { type: idOperators(assembly), description }),
          ]),
        ),
        ...Object.fromEntries(
          positionNames(noun).map((name) => [
            name,
            looseInput(t, { type: positionFilter(assembly), description: 'By where it lies.' }),
          ]),
        ),
      }),
    });
  };
  return assembly.once(name, () => assembly.builder.inputRef(name), declare);
}

/** The fields of a noun that show a position; lists of it can be filtered by each. */
export function positionNames({ fields }: Noun): string[] {
  return [...fields].flatMap(([name, { field }]) => (positionColumns(field) ? [name] : []));
}

function operandType(assembly: Assembly, noun: Noun, name: string): SingleType {
  const column = noun.model.columns[name];
  if (column) return operators(assembly, column, `${noun.name}.${name}`);
  const relation = noun.model.relations[name];
  if (relation && !relation.list) return filterType(assembly, nounAt(assembly.readable.nouns, noun, name));
  throw new CompositionError(
    `${noun.name} declares the filter ${name}, which is neither a column nor a relation to one.`,
  );
}

function describeOperand(noun: Noun, name: string): string {
  const column = noun.model.columns[name];
  const relation = noun.model.relations[name];
  return column?.documentation ?? relation?.documentation ?? `By \`${name}\`.`;
}

function idOperators({ once, builder }: Assembly): SingleType {
  return once('IDFilter', () =>
    builder.inputType('IDFilter', {
      description: 'What may be asked of a global id.',
      fields: (t) => ({
        eq: t.id({ description: 'Is this one.' }),
        in: t.idList({ description: 'Is one of these; an empty list matches nothing.' }),
      }),
    }),
  );
}

/** The operators that a column's type allows; one input type for all columns of a type. */
function operators(assembly: Assembly, column: ColumnFacts, place: string): SingleType {
  const type = columnType(assembly, column, place);
  const name = column.type === 'BigInt' ? 'String' : column.type;
  return assembly.once(`${name}Filter`, () =>
    assembly.builder.inputType(`${name}Filter`, {
      description: `What may be asked of a value of the type ${name}. Everything given must hold; null stands for absence in \`eq\` only, elsewhere it answers INVALID_VALUE.${name === 'String' ? ` A text of more than ${longestText.prose} characters answers TEXT_TOO_LONG.` : ''}`,
      fields: (t) => ({
        eq: looseInput(t, { type, description: 'Equals this; null asks for rows without a value.' }),
        ...(name === 'Boolean'
          ? {}
          : {
              in: looseInput(t, {
                type: [type],
                description: 'Equals one of these; an empty list matches nothing.',
              }),
            }),
        ...(ordered.has(name)
          ? {
              lt: looseInput(t, { type, description: 'Is less than this.' }),
              lte: looseInput(t, { type, description: 'Is less than or equal to this.' }),
              gt: looseInput(t, { type, description: 'Is greater than this.' }),
              gte: looseInput(t, { type, description: 'Is greater than or equal to this.' }),
            }
          : {}),
        ...(name === 'String'
          ? { startsWith: t.string({ description: 'Begins with this text, which is taken literally.' }) }
          : {}),
        isNull: t.boolean({ description: 'Whether there is no value.' }),
      }),
    }),
  );
}
