import type { ArgumentRef, EnumRef, FieldRef, InputFieldMap, InputFieldRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Types } from './graphTypes.ts';

// Pothos derives the types of resolvers and arguments from references that are written down. Those of nouns are made from
// the data model when a graph is composed: what is declared with them is declared here, and checked by the composition.

/** A type of the graph that is no list: its reference or name. */
export type SingleType = object | string;

/** A type of the graph, or a list of one. */
export type TypeOf = SingleType | readonly [SingleType];

/** A field whose type is known only when composing. */
export interface LooseField<Source> {
  readonly type: TypeOf;
  readonly description: string;
  readonly nullable?: boolean | { readonly list: boolean; readonly items: boolean };
  readonly args?: InputFieldMap;
  resolve(source: Source, args: Readonly<Record<string, unknown>>, context: Context, info: GraphQLResolveInfo): unknown;
}

/** A field of the root of subscriptions, whose type is known only when composing. */
export interface LooseSubscription<Source> extends LooseField<Source> {
  /** What the field is answered for, again and again. */
  subscribe(
    source: unknown,
    args: Readonly<Record<string, unknown>>,
    context: Context,
    info: GraphQLResolveInfo,
  ): AsyncIterable<Source>;
}

/** Declares a field of the root of subscriptions. */
export function looseSubscription<Source>(t: object, options: LooseSubscription<Source>): FieldRef<Types, unknown> {
  return (t as { field(given: object): FieldRef<Types, unknown> }).field(options);
}

/** An argument or a field of an input whose type is known only when composing. */
export interface LooseInputField {
  readonly type: TypeOf;
  readonly description: string;
  readonly required?: boolean;
  readonly defaultValue?: unknown;
}

/** Declares a field with a field maker of Pothos, of whatever object. */
export function looseField<Source>(t: object, options: LooseField<Source>): FieldRef<Types, unknown> {
  return (t as { field(given: object): FieldRef<Types, unknown> }).field(options);
}

/** Declares an argument with the argument maker of a field. */
export function looseArgument(arg: object, options: LooseInputField): ArgumentRef<Types, unknown> {
  return (arg as (given: object) => ArgumentRef<Types, unknown>)(options);
}

/** Declares a field of an input. */
export function looseInput(t: object, options: LooseInputField): InputFieldRef<Types, unknown> {
  return (t as { field(given: object): InputFieldRef<Types, unknown> }).field(options);
}

/** An enum whose values are known only when composing. */
export interface LooseEnum {
  readonly description: string;
  readonly values: Readonly<Record<string, { readonly description: string }>>;
}

/** Declares an enum on a builder of Pothos; that its values are those of its type is the caller's word. */
export function looseEnum<Value extends string>(
  builder: object,
  name: string,
  options: LooseEnum,
): EnumRef<Types, Value> {
  return (builder as { enumType(name: string, given: LooseEnum): EnumRef<Types, Value> }).enumType(name, options);
}

/** Declares a scalar whose values only the field that takes them reads. */
export function looseScalar(builder: object, name: string, description: string): SingleType {
  const { scalarType } = builder as { scalarType(given: string, options: object): SingleType };
  return scalarType.call(builder, name, { description, serialize: same, parseValue: same });
}

function same<Value>(value: Value): Value {
  return value;
}

/** Declares a union of nouns; a row tells its type. */
export function looseUnion(
  builder: object,
  name: string,
  { description, types }: { readonly description: string; readonly types: readonly SingleType[] },
): SingleType {
  const { unionType } = builder as { unionType(given: string, options: object): SingleType };
  return unionType.call(builder, name, { description, types, resolveType: typeOfRow });
}

function typeOfRow(row: Readonly<Record<string, unknown>>): string {
  return String(row.__typename);
}

/** An interface, whose fields the nouns that have it answer. */
export interface LooseInterface {
  readonly description: string;
  readonly fields: (t: object) => Readonly<Record<string, Omit<LooseField<unknown>, 'resolve'>>>;
}

/** Declares an interface of nouns; a row tells its type. */
export function looseInterface(builder: object, name: string, { description, fields }: LooseInterface): SingleType {
  const { interfaceRef } = builder as { interfaceRef(given: string): { implement(options: object): object } };
  return interfaceRef.call(builder, name).implement({
    description,
    fields: (t: object) =>
      Object.fromEntries(
        Object.entries(fields(t)).map(([key, field]) => [key, looseField(t, { ...field, resolve: answeredByNouns })]),
      ),
    resolveType: typeOfRow,
  });
}

function answeredByNouns(): never {
  throw new Error('Each noun answers the fields of its interfaces itself.');
}

/** The interfaces of an object; that it has their fields, the schema is checked for. */
export function looseInterfaces(refs: readonly SingleType[]): [] {
  return refs as [];
}
