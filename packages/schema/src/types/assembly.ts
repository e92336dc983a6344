import { type ColumnFacts, CompositionError } from '@plangraph/rows';
import type { ObjectRef } from '@pothos/core';
import type { Builder } from '../builder/builder.ts';
import type { Types } from '../builder/graphTypes.ts';
import type { SingleType } from '../builder/loose.ts';
import type { Declarations } from '../composition/declarations.ts';
import type { Reader } from '../reader/read.ts';
import type { Root } from '../reader/root.ts';
import type { ResolverRow } from '../reader/selection.ts';
import type { Readable } from '../reader/walk.ts';
import type { Systems } from '../systems/systems.ts';
import type { InputTypes } from './keyInputs.ts';

/** Pothos's references while one schema is put together; made on first use, so that no order of declaration matters. */
export interface Assembly {
  readonly builder: Builder;
  readonly declared: Declarations;
  readonly readable: Readable;
  readonly reader: Reader;
  readonly systems: Systems;
  /** The root queries that the reader answers, by field name. */
  readonly roots: Map<string, Root>;
  /** The types in which rows of other models are named, shared with the inputs of registers. */
  readonly inputs: InputTypes;
  /** The object type of a noun. */
  object(noun: string): ObjectRef<Types, ResolverRow>;
  /** A type that is made once per name; `declare` runs after it is known, so that it may lead back to itself. */
  once<T>(name: string, make: () => T, declare?: (made: T) => void): T;
}

/** What a schema is put together from. */
export type AssemblyParts = Pick<Assembly, 'builder' | 'declared' | 'readable' | 'reader' | 'inputs' | 'systems'>;

/** Begins the assembly of a schema. */
export function beginAssembly(given: AssemblyParts): Assembly {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T, declare?: (made: T) => void): T => {
    if (made.has(name)) return made.get(name) as T;
    const ref = make();
    made.set(name, ref);
    declare?.(ref);
    return ref;
  };
  return {
    ...given,
    roots: new Map(),
    once,
    object: given.declared.rowType,
  };
}

const outputs: Record<string, string> = {
  String: 'String',
  Int: 'Int',
  Float: 'Float',
  BigInt: 'String',
  Decimal: 'Decimal',
  Boolean: 'Boolean',
  DateTime: 'DateTime',
  Date: 'Date',
};

/** The graph's type of a column's values: a scalar's name, or the enum's reference. */
export function columnType({ declared }: Assembly, column: ColumnFacts, place: string): SingleType {
  const scalar = column.kind === 'enum' ? declared.enums.get(column.type)?.ref : outputs[column.type];
  if (scalar) return scalar;
  throw new CompositionError(
    column.kind === 'enum'
      ? `${place} is of the enum ${column.type}, which no composed domain declares; declare it with graph.enumType('${column.type}', …).`
      : `${place} is of the type ${column.type}, which cannot be shown as it is; declare a derived field.`,
  );
}

/** A column's or enum's name in the graph's spelling of constants: `totalInvestment` becomes `TOTAL_INVESTMENT`. */
export function constantCase(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
}

/** The description of a place in the graph; without one the composition fails. */
export function describe(text: string | null | undefined, place: string): string {
  if (text) return text;
  throw new CompositionError(
    `${place} has no description. Write /// above it in the data model (model/*.prisma of the domain's package, or prisma/*.prisma), or state one where it is declared.`,
  );
}
