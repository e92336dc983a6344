import type { z } from 'zod';
import { CompositionError } from '../compositionError.ts';
import { factsOf } from '../facts/factsOf.ts';
import type { ColumnName, ColumnValue, ModelName, OneName, RelatedModel } from '../facts/models.ts';
import type { RowProblem } from '../rules/rowProblem.ts';
import { isUnique, type KeyPath, whyNotAKey } from './keyPath.ts';
import { rowSchema } from './rowSchema.ts';
import type { Headings, Row, RowShape } from './shape.ts';

/** A row's own columns, typed; a column that the row did not speak of is absent. */
type RowColumns<M extends ModelName, C extends ColumnName<M>> = {
  readonly [Column in C]?: ColumnValue<M, Column>;
} & Row;

/** What a developer states about the rows of one model that files and agencies may send. */
export interface TabularDefinition<M extends ModelName, C extends ColumnName<M>> {
  /** What identifies a row: columns and references that make a unique of the model. */
  readonly key: readonly (NoInfer<C> | OneName<M>)[];
  /** The columns that a row may state. */
  readonly columns: readonly C[];
  /** The rows that a row refers to, each by the natural key of its model. */
  readonly references?: {
    readonly [R in OneName<M>]?: RelatedModel<M, R> extends infer T extends ModelName ? readonly KeyPath<T>[] : never;
  };
  /** How many characters the text of a column may have, where its kind would allow less or more. */
  readonly lengths?: { readonly [L in NoInfer<C>]?: number };
  /** What people call its columns and references in files, and their units; what all call `code`, `place` and the like is known. */
  readonly headings?: Headings;
  /** What must hold between the columns of one row. */
  readonly rules?: (row: RowColumns<M, NoInfer<C>>) => readonly RowProblem[];
}

/** The contract of one kind of row: which columns, which key, which references, and the zod schema that follows. */
export interface Tabular extends RowShape {
  readonly rules: (row: Row) => readonly RowProblem[];
  /** Reads one row; derived from the data model and nothing else. */
  readonly schema: z.ZodType<Row>;
}

/**
 * Declares how rows of a model are written in data sets and sent by agencies. Types, enums, precision and what may be
 * left out all follow from the data model.
 *
 * @example
 * tabular('Measure', {
 *   key: ['code'],
 *   columns: ['code', 'ordinal', 'titleZh', 'titleEn'],
 *   references: { section: ['area.plan.code', 'area.code', 'ordinal'] },
 * })
 * // reads { code: 'm1', ordinal: 1, titleZh: '…', titleEn: '…', section: { area: { plan: 'p', code: 'a' }, ordinal: 2 } }
 * @throws CompositionError when the key is no unique of the model, or a reference does not identify a row.
 */
export function tabular<M extends ModelName, const C extends ColumnName<M>>(
  model: M,
  { key, columns, references = {}, lengths, headings, rules }: TabularDefinition<M, C>,
): Tabular {
  return describeTabular({
    model,
    key,
    columns,
    references: references as Readonly<Record<string, readonly string[]>>,
    lengths: lengths as RowShape['lengths'],
    headings,
    rules: (rules as Tabular['rules'] | undefined) ?? (() => []),
  });
}

/** The same contract with further references; whoever adds them also provides the rows that they lead to. */
export function withReferences(base: Tabular, references: Tabular['references']): Tabular {
  return describeTabular({ ...base, references: { ...base.references, ...references } });
}

/** The same contract with further columns, for rows that others than agencies write. */
export function withColumns(base: Tabular, columns: readonly string[]): Tabular {
  return describeTabular({ ...base, columns: [...base.columns, ...columns] });
}

/** The same contract, reduced to what identifies a row; made once for each contract, as making a schema takes longer than reading rows. */
export function keyOnly(whole: Tabular): Tabular {
  const made = keyContracts.get(whole);
  if (made) return made;
  const { model, key, columns, references } = whole;
  const own = describeTabular({
    model,
    key,
    columns: columns.filter((name) => key.includes(name)),
    references: Object.fromEntries(Object.entries(references).filter(([name]) => key.includes(name))),
    rules: () => [],
  });
  keyContracts.set(whole, own);
  return own;
}

const keyContracts = new WeakMap<Tabular, Tabular>();

function describeTabular(description: Omit<Tabular, 'schema'>): Tabular {
  const { model, key, columns, references } = description;
  const facts = factsOf(model);
  const refuse = (what: string) => {
    throw new CompositionError(`tabular('${model}'): ${what}.`);
  };
  for (const column of columns) if (!facts.columns[column]) refuse(`${model} has no column ${column}`);
  for (const [name, paths] of Object.entries(references)) {
    const relation = facts.relations[name];
    if (!relation || relation.list) refuse(`${name} is no reference to one row`);
    else if (relation.from.length !== 1 || relation.to[0] !== 'id') refuse(`${name} does not refer by id`);
    else {
      const why = whyNotAKey(relation.model, paths);
      if (why) refuse(`reference ${name} does not identify a row: ${why}`);
    }
  }
  const keyColumns = key.flatMap((name) => (references[name] ? (facts.relations[name]?.from ?? []) : [name]));
  for (const name of key) {
    if (!references[name] && !columns.includes(name)) refuse(`its key names ${name}, which is no column or reference`);
  }
  if (!isUnique(facts, keyColumns))
    refuse(
      `its key (${key.join(', ')}) is no unique of ${model}; give the model @@unique([${keyColumns.join(', ')}]), or name a key that is one`,
    );
  return { ...description, schema: rowSchema(description) };
}

/**
 * Why new rows of a contract could not be written: a column that the data model requires and the contract does not
 * offer. Undefined when they can.
 */
export function whyNotWritable({ model, columns, references }: Tabular): string | undefined {
  const facts = factsOf(model);
  const offered = new Set([
    ...columns,
    ...Object.keys(references).flatMap((name) => facts.relations[name]?.from ?? []),
  ]);
  const missing = Object.entries(facts.columns).filter(
    ([name, column]) => !column.optional && !offered.has(name) && !isKeptByWriter(name, column.type),
  );
  if (missing.length === 0) return undefined;
  return `tabular('${model}'): a new row could not be written without ${missing.map(([name]) => name).join(', ')}`;
}

/** Whether a column is one that the writer keeps by itself: the moment of a row's last change. */
export function isKeptByWriter(name: string, type: string | undefined): boolean {
  return name === 'updatedAt' && type === 'DateTime';
}
