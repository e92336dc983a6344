import { gql } from '@urql/core';
import type { Register, SaidColumn } from '../../words/registerShapes.ts';
import type { Row } from '../register/registerQuery.ts';
import { recordText } from '../register/registerText.ts';

/** A change of a record, as its history tells it. */
export interface Change {
  readonly id: string;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly organisation: string | null;
  readonly columns: readonly { readonly name: string; readonly before: string | null; readonly after: string | null }[];
}

/** A record with what hangs from it, whatever its type. */
export type RecordNode = Row & {
  readonly moves?: readonly string[];
  readonly changes?: { readonly nodes: readonly Change[] };
  readonly [edge: `edge_${string}`]: { readonly totalCount: number; readonly nodes: readonly Row[] };
};

/** The record, or null where nothing has that id. */
export interface RecordAnswer {
  /** The plan that one comes from, with the registers of its areas. */
  readonly plan?: {
    readonly title: string;
    readonly areas: readonly {
      readonly code: string;
      readonly title: string;
      readonly registers: readonly { readonly noun: string }[];
    }[];
  } | null;
  readonly node: RecordNode | null;
  readonly columns?: readonly SaidColumn[];
}

const noted = new WeakMap<Register, ReturnType<typeof gql>>();

/** The one operation of a record's page, written from its declaration. */
export function recordQuery(register: Register) {
  const query = noted.get(register) ?? gql(recordText(register));
  noted.set(register, query);
  return query;
}
