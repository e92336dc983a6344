import type { GraphQLSchema } from 'graphql';
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
