import type { GraphQLSchema } from 'graphql';
import type { RowRegister } from '../contract/put.ts';
import type { Register } from '../contract/register.ts';

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, Register>>();

/** Notes the registers of a composed schema. */
export function keepRegisters(schema: GraphQLSchema, registers: ReadonlyMap<string, Register>): void {
  known.set(schema, registers);
}

/** The registers of a composed schema, by noun: for tests and tools that go by what domains declared. */
export function registersOf(schema: GraphQLSchema): ReadonlyMap<string, Register> {
  return known.get(schema) ?? new Map();
}

const knownRows = new WeakMap<GraphQLSchema, ReadonlyMap<string, RowRegister>>();

/** Notes the registers of a composed schema as whoever brings or takes rows by the file needs them. */
export function keepRowRegisters(schema: GraphQLSchema, registers: ReadonlyMap<string, RowRegister>): void {
  knownRows.set(schema, registers);
}

/** The registers of a composed schema by the names of their rows: `enterprises`. */
export function rowRegistersOf(schema: GraphQLSchema): ReadonlyMap<string, RowRegister> {
  return knownRows.get(schema) ?? new Map();
}
