import type { InputFieldMap } from '@pothos/core';
import type { SingleType, TypeOf } from '../builder/loose.ts';
import type { Context, Standpoint } from '../context.ts';
import type { AnySystem } from '../systems/system.ts';
import type { AnyWhere } from '../where.ts';
import type { RecordsField } from './changedRecords.ts';
import type { FederatedField } from './federation.ts';
import type { Needs } from './needs.ts';

/** A condition of an edge: fixed, or made of who asks and as of when. */
export type Condition = AnyWhere | ((standpoint: Standpoint) => AnyWhere);

interface Described {
  /** Meaning, unit and source; taken from the data model's documentation where a field does not state its own. */
  readonly description?: string | undefined;
  /** What routers are told of it besides, where it is served as part of a subgraph. */
  readonly federation?: FederatedField | undefined;
}

/** A column shown as it is. */
export interface ColumnField extends Described {
  readonly kind: 'column';
  readonly column: string;
  /** Shown as an `ID`, where those who know it by that say so. */
  readonly type?: 'ID' | undefined;
}

/** A pair of columns, `<stem>Zh` and `<stem>En`, shown in the language that is asked for. */
export interface BilingualField extends Described {
  readonly kind: 'bilingual';
  readonly stem: string;
}

/** An edge to one row at most: along a relation to one, or to the first, or to the one with a key, along a relation to many. */
export interface OneField extends Described {
  readonly kind: 'one';
  readonly relation: string;
  readonly where?: Condition | undefined;
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
  /** Column that an argument of its name selects by. */
  readonly by?: string | undefined;
}

/** An edge to all rows of a relation, for lists that are short by nature. */
export interface ManyField extends Described {
  readonly kind: 'many';
  readonly relation: string;
  readonly where?: Condition | undefined;
  readonly orderBy: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** An edge to the rows of a relation, in pages, with the filters, orders and aggregates of the noun at its end. */
export interface ConnectionField extends Described {
  readonly kind: 'connection';
  readonly relation: string;
  readonly where?: Condition | undefined;
  /** The order when none is asked for; that of the noun when left out. */
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
}

/** A noun, and the unique column by which an argument names one. */
interface NamedBy {
  readonly noun: string;
  readonly by: string;
}

/** An edge to one row, of whichever noun: along the only one of several relations to one that leads anywhere. */
export interface EitherField extends Described {
  readonly kind: 'either';
  readonly relations: readonly string[];
  /** The interface or union of the nouns at their ends. */
  readonly type: SingleType;
  readonly nullable: boolean;
}

/** What a derived field needs of its row as it was at an earlier moment. */
interface Earlier {
  readonly moment: (args: never) => Date;
  readonly needs: Needs;
  /** Where its value tells what became of records of registers since; left out where it tells nothing of them. */
  readonly records?: RecordsField | undefined;
}

/** A value computed from columns and edges that it names; the reader fetches them in the same statement. */
export interface DerivedField extends Described {
  readonly kind: 'derived';
  readonly type: TypeOf;
  readonly nullable: boolean;
  readonly needs: Needs;
  /** What is needed of the same row at an earlier moment, which the arguments name. */
  readonly earlier?: Earlier | undefined;
  readonly args: InputFieldMap | undefined;
  /** Arguments that name something by a unique column: where there is none such, the field is an error NOT_FOUND. */
  readonly names?: Readonly<Record<string, NamedBy>> | undefined;
  /** Receives what is needed, the arguments and the context; of a field that looks at an earlier moment too, both of each. */
  readonly resolve: (needed: never, args: never, context: never) => unknown;
  /** How a filter that names the field becomes a condition on columns; null where lists cannot be filtered by it. */
  readonly filter?: ((operand: AnyWhere) => AnyWhere) | undefined;
}

/** A value that another system knows: all of an answer are asked for together, when the rows that they belong to have been read. */
export interface LoadedField extends Described {
  readonly kind: 'loaded';
  readonly type: TypeOf;
  readonly from: AnySystem;
  readonly needs: Needs;
  /** What is asked for; why nothing is, or null where there is nothing to be had. */
  readonly key: (needed: never, context: Context) => unknown;
}

/** What a frame is written with. */
interface FrameWriter {
  /** Name of the row that the evidence stands beside. */
  readonly row: string;
  /** Adds a value to the statement and gives the placeholder for it, cast to a type of PostgreSQL. */
  value(value: unknown, type: string): string;
  /** What stands after FROM or JOIN for the rows of a table, as the standpoint's moment knew them. */
  rows(table: string): string;
}

/**
 * Says, in SQL, for what a row's evidence is counted: a query of one row with the columns `place` (id), `year`, `until`
 * (civil date), `factor` (of the indicator's unit), `period` and `reported` (the last two null while nothing is reported).
 */
export interface EvidenceFrame {
  /** Models that the query reads. */
  readonly reads: readonly string[];
  write(writer: FrameWriter, standpoint: Standpoint): string;
}

/** What domains count beside a reported figure: by which column of the row, and within which frame. */
export interface EvidenceField {
  readonly kind: 'evidence';
  readonly description: string;
  /** Column that bears the code by which domains name what they count. */
  readonly by: string;
  readonly frame: EvidenceFrame;
}

/** What a noun or an extension of a noun declares under one name. */
export type Field =
  | EvidenceField
  | ColumnField
  | BilingualField
  | OneField
  | ManyField
  | EitherField
  | ConnectionField
  | DerivedField
  | LoadedField;
