import pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';

/** Whether a value is one rather than many rows together, for whose number a statement is better planned each time. */
export function isOne(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= 20;
  return typeof value !== 'string' || value.length <= 2_000;
}

/** A value of a statement as the driver can send it. */
export function textOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Prisma.Decimal.isDecimal(value)) return value.toFixed();
  return value;
}

const { builtins } = pg.types;

/** What Prisma reads otherwise than the driver. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: BigInt,
  [builtins.OID]: BigInt,
  [builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [builtins.DATE]: (text) => new Date(text),
  [builtins.TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
};

type ParserOf = pg.CustomTypesConfig['getTypeParser'];

/** Reads the columns of a statement's rows as Prisma does. */
export const rowsOf: pg.CustomTypesConfig = {
  getTypeParser: ((type: number) => parsers[type] ?? pg.types.getTypeParser(type, 'text')) as ParserOf,
};
