import { factsOf, textLimits } from '@plangraph/rows';
import type { Builder } from '../builder/builder.ts';
import { looseInput, type TypeOf } from '../builder/loose.ts';
import type { Register } from '../contract/register.ts';
import type { InputTypes } from '../types/keyInputs.ts';
import { aNoun, columnWords, referenceWords } from '../types/words.ts';
import { registerNames } from './names.ts';

/** One column or reference of a register's rows, as inputs take it. */
interface Cell {
  readonly name: string;
  readonly type: TypeOf;
  readonly description: string;
  /** Whether a new row must state it. */
  readonly required: boolean;
}

/**
 * The input types of a register, as far as its verbs take them: of a whole row, and of what is to change in one; and the
 * fields of what a move states besides.
 */
export function declareRowInputs(builder: Builder, types: InputTypes, register: Register) {
  const { noun, row, stages, verbs } = register;
  const names = registerNames(noun);
  const cells = () => [...columnCells(types, register), ...referenceCells(types, register)];
  const isChangeable = ({ name }: Cell) => !row.key.includes(name) && name !== stages?.column;
  const isStated = ({ name }: Cell) => stages?.states.includes(name) === true;
  const states = (t: object) => fieldsOf(t, columnCells(types, register).filter(isStated), () => false);
  const declareWhole = () =>
    builder.inputType(names.rowInput, {
      description: `A whole ${noun}, as data sets write it: other records are named by their keys.`,
      fields: (t) => fieldsOf(t, cells(), ({ required }) => required),
    });
  const declareChanges = () =>
    builder.inputType(names.changeInput, {
      description: `What is to change in ${aNoun(noun)}: what is left out stays, null empties. Its key does not change${stages ? `, and its ${stages.column} by \`${names.move}\` only` : ''}.`,
      fields: (t) => fieldsOf(t, cells().filter(isChangeable), () => false),
    });
  return {
    whole: verbs.has('create') ? declareWhole() : 'String',
    changes: verbs.has('change') ? declareChanges() : 'String',
    states,
  };
}

function columnCells(types: InputTypes, { noun, row, stages }: Register): Cell[] {
  return row.columns.map((name) => {
    const facts = factsOf(noun).columns[name];
    if (!facts) throw new Error(`${noun}.${name} was checked when it was declared.`);
    const isStage = name === stages?.column;
    const given = isStage && stages.initial.length === 1;
    const words = columnWords(name, facts, textLimits(factsOf(noun), name, row.lengths).longest);
    return {
      name,
      type: types.column(facts, `${noun}.${name}`),
      description: isStage ? `${words} A record begins as ${stages.initial.join(' or ')}.` : words,
      required: !given && (row.key.includes(name) || !(facts.nullable || facts.optional)),
    };
  });
}

function referenceCells(types: InputTypes, { noun, row }: Register): Cell[] {
  return Object.entries(row.references).map(([name, paths]) => {
    const relation = factsOf(noun).relations[name];
    if (!relation) throw new Error(`${noun}.${name} was checked when it was declared.`);
    return {
      name,
      type: types.key(relation.model, paths, `${noun}.${name}`),
      description: referenceWords(relation, paths),
      required: row.key.includes(name) || !relation.nullable,
    };
  });
}

function fieldsOf(t: object, cells: readonly Cell[], isRequired: (cell: Cell) => boolean) {
  return Object.fromEntries(
    cells.map((cell) => [
      cell.name,
      looseInput(t, { type: cell.type, required: isRequired(cell), description: cell.description }),
    ]),
  );
}
