import { type ColumnFacts, CompositionError, factsOf, stepsOf, textLimits } from '@plangraph/rows';
import type { Builder } from '../builder/builder.ts';
import { looseInput, type TypeOf } from '../builder/loose.ts';
import type { Declarations } from '../composition/declarations.ts';
import { aNoun, columnWords } from './words.ts';

/** Makes the input types of one composition in which rows and their keys are given. */
export interface InputTypes {
  /** The type in which a column's values are given. */
  column(facts: ColumnFacts, place: string): TypeOf;
  /** The type in which a row of another model is named by its natural key: a plain value where one column is enough. */
  key(model: string, paths: readonly string[], place: string): TypeOf;
}

// Exact decimals and dates come as text, so that what is wrong with them is told with its place like everything else.
const scalars: Readonly<Record<string, string>> = {
  String: 'String',
  Int: 'Int',
  Float: 'Float',
  BigInt: 'String',
  Decimal: 'String',
  Boolean: 'Boolean',
  DateTime: 'String',
  Date: 'String',
};

/** Whether inputs take a column's values as text that is read only later. */
export function isGivenAsText({ type }: ColumnFacts): boolean {
  return type !== 'String' && scalars[type] === 'String';
}

/** Makes what makes them; a key that several registers and queries name is one type. */
export function createInputTypes(builder: Builder, { enums }: Pick<Declarations, 'enums'>): InputTypes {
  const made = new Map<string, TypeOf>();
  const taken = new Set<string>();

  const column: InputTypes['column'] = ({ kind, type, list }, place) => {
    const single = kind === 'enum' ? enums.get(type)?.ref : scalars[type];
    if (!single) {
      throw new CompositionError(
        kind === 'enum'
          ? `${place} is of the enum ${type}, which no composed domain declares.`
          : `${place} is of the type ${type}, which no input takes.`,
      );
    }
    return list ? [single] : single;
  };

  const key: InputTypes['key'] = (model, paths, place) => {
    const facts = factsOf(model);
    const steps = stepsOf(paths);
    const [[only = '', rest = []] = [], ...more] = steps;
    const relation = facts.relations[only];
    if (!more.length && rest.length && relation) return key(relation.model, rest, place);
    if (!more.length) return column(facts.columns[only] as ColumnFacts, place);
    const identity = `${model} ${[...paths].sort().join()}`;
    const known = made.get(identity);
    if (known) return known;
    const name = nameOf(model, paths);
    const ref = builder.inputType(name, {
      description: `The key of ${aNoun(model)}: ${paths.join(', ')}.`,
      fields: (t) => keyFields(t, model, steps),
    });
    made.set(identity, ref);
    return ref;
  };

  const keyFields = (t: object, model: string, steps: ReadonlyMap<string, readonly string[]>) => {
    const { columns, relations } = factsOf(model);
    const fields = [...steps].map(([step, rest]) => {
      const [relation, facts, place] = [relations[step], columns[step], `${model}.${step}`];
      const nested = rest.length && relation;
      const type = nested ? key(relation.model, rest, place) : column(facts as ColumnFacts, place);
      const description = nested
        ? (relation.documentation ?? `The ${relation.model}, by its key.`)
        : columnWords(step, facts as ColumnFacts, textLimits(factsOf(model), step).longest);
      return [step, looseInput(t, { type, required: true, description })] as const;
    });
    return Object.fromEntries(fields);
  };

  const nameOf = (model: string, paths: readonly string[]) => {
    const by = paths.map((path) => path.replace(/(^|\.)(\w)/g, (_, __, letter: string) => letter.toUpperCase()));
    const name = taken.has(model) ? `${model}By${by.join('And')}KeyInput` : `${model}KeyInput`;
    taken.add(model);
    return name;
  };

  return { column, key };
}
