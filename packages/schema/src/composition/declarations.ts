import type { EnumRef, ObjectRef } from '@pothos/core';
import type { Builder } from '../builder/builder.ts';
import { type FigureFormatType, figureFormatType } from '../builder/figureFormat.ts';
import type { Types } from '../builder/graphTypes.ts';
import type { SingleType } from '../builder/loose.ts';
import type { Authority } from '../contract/authority.ts';
import type { Deprecation } from '../contract/deprecation.ts';
import type { EventType } from '../contract/event.ts';
import type { Evidence } from '../contract/evidence.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { RowRegister } from '../contract/put.ts';
import type { DeclaredRegister } from '../contract/register.ts';
import type { Noun } from '../noun/noun.ts';
import type { ResolverRow } from '../reader/selection.ts';

/** An enum of one composition. */
interface DeclaredEnum {
  readonly ref: SingleType;
  readonly owner: string;
  /** What each of its values is, as it was declared. */
  readonly words: Readonly<Record<string, string>>;
}

/** Evidence of one composition, with the domain that counts it. */
export interface DeclaredEvidence {
  readonly evidence: Evidence;
  readonly domain: string;
}

/** The enum of the ways that an order can go. */
type OrderDirection = EnumRef<Types, 'ASC' | 'DESC'>;

/** What the domains of one composition declared, by name. */
export interface Declarations {
  readonly nouns: Map<string, Noun>;
  /** The object type of a noun, also of one that is declared later. */
  readonly rowType: (noun: string) => ObjectRef<Types, ResolverRow>;
  /** Which way an order goes: one enum for all, made on first use. */
  readonly orderDirection: () => OrderDirection;
  /** How figures are shown: one type for all, made on first use. */
  readonly figureFormat: () => FigureFormatType;
  readonly enums: Map<string, DeclaredEnum>;
  readonly mutations: Map<string, Mutation>;
  /** Root queries that domains declare themselves, by name, with the domain. */
  readonly rootFields: Map<string, string>;
  /** Types of events of which endpoints of webhooks may be told. */
  readonly events: Map<string, EventType>;
  /** What clients should use no more, by coordinate, with the domain that says so. */
  readonly deprecations: Map<string, { readonly domain: string; readonly deprecation: Deprecation }>;
  /** Who may do what with whose records, and the domain that says so; null where none is composed. */
  authority: { readonly domain: string; readonly authority: Authority } | null;
  /** Nouns that are working registers, as their domains declared them. */
  readonly registers: Map<string, DeclaredRegister>;
  /** Registers as whoever brings or takes rows by the file needs them, by name of their rows; there when all is declared. */
  readonly rowRegisters: Map<string, RowRegister>;
  /** What domains count, by the code of the indicator. */
  readonly evidence: Map<string, DeclaredEvidence>;
}

/** Begins a composition: nothing is declared. */
export function noDeclarations(builder: Builder): Declarations {
  let direction: OrderDirection | undefined;
  let format: FigureFormatType | undefined;
  const rowTypes = new Map<string, ObjectRef<Types, ResolverRow>>();
  return {
    nouns: new Map(),
    rowType(noun) {
      const ref = rowTypes.get(noun) ?? builder.objectRef<ResolverRow>(noun);
      rowTypes.set(noun, ref);
      return ref;
    },
    orderDirection() {
      direction ??= builder.enumType('OrderDirection', {
        description: 'Which way an order goes.',
        values: {
          ASC: { description: 'From the least to the greatest; missing values last, unless `missing` says otherwise.' },
          DESC: {
            description:
              'From the greatest to the least; missing values first, unless `missing` says otherwise or the list is computed.',
          },
        },
      }) as OrderDirection;
      return direction;
    },
    figureFormat() {
      format ??= figureFormatType(builder);
      return format;
    },
    enums: new Map(),
    mutations: new Map(),
    rootFields: new Map(),
    events: new Map(),
    deprecations: new Map(),
    authority: null,
    registers: new Map(),
    rowRegisters: new Map(),
    evidence: new Map(),
  };
}
