import type { ColumnName, ColumnThat, ColumnValue, ModelName, Tabular } from '@plangraph/rows';
import type { AnyBelongs, Belongs, BelongsDefinition } from './belongs.ts';
import type { Role } from './role.ts';

/** Name of a column of a model whose values are the words of an enum. */
type WordColumn<M extends ModelName> = ColumnThat<M, { readonly kind: 'enum' }>;

/** Name of a column of a model that holds civil dates. */
type DateColumn<M extends ModelName> = ColumnThat<M, { readonly type: 'Date' }>;

type Word<M extends ModelName, C extends ColumnName<M>> = NonNullable<ColumnValue<M, C>> & string;

/** The stages that a record passes through, in a column whose enum names them all. */
type StagesDefinition<M extends ModelName> = {
  readonly [C in WordColumn<M>]: {
    /** The column that says in which stage a record is. */
    readonly column: C;
    /** Stages in which a record can be created; all when left out. Where there is one, it need not be stated. */
    readonly initial?: readonly [Word<M, C>, ...Word<M, C>[]];
    /** For every stage those that may follow it; none where it is the last. A record without a stage may move to any. */
    readonly moves: { readonly [V in Word<M, C>]: readonly Word<M, C>[] };
    /**
     * Civil dates that a move to a stage fills with the day on which it happened. `{ first: column }` leaves a date that
     * is already there, for stages that can be reached more than once.
     */
    readonly dates?: { readonly [V in Word<M, C>]?: DateColumn<M> | { readonly first: DateColumn<M> } };
    /** Columns that a move may state besides, such as the number of the document that says so. */
    readonly states?: readonly ColumnName<M>[];
  };
}[WordColumn<M>];

/** What can be done to a record of a register. */
export type RegisterVerb = 'create' | 'change' | 'move' | 'retire' | 'restore' | 'handOver';

/** What an author states of a register. */
export interface RegisterDefinition<M extends ModelName> {
  /** How rows of the noun are written: its key, columns, references and rules. */
  readonly row: Tabular;
  /** Who may create, change, move and retire records, of those that are theirs. */
  readonly roles: readonly [Role, ...Role[]];
  /**
   * The verbs that the register has, each with who may; all of them, by `roles`, when left out. A register without `create`
   * has the records that data sets bring.
   */
  readonly verbs?: { readonly [V in RegisterVerb]?: readonly [Role, ...Role[]] };
  /** Whose the records are: every verb asks. */
  readonly belongs: BelongsDefinition<M>;
  /**
   * Whether retired records are shown to administrators of their place only, as they are when this is left out, or to
   * everybody, where what was said of them goes on to be told; then others may lead to them. Where nothing retires, all is shown.
   */
  readonly retired?: 'HIDDEN' | 'SHOWN';
  /** The stages that records pass through; left out where they have none. */
  readonly stages?: StagesDefinition<M>;
}

/** A date that a move fills. */
export interface MoveDate {
  readonly column: string;
  /** Whether a date that is already there stays. */
  readonly first: boolean;
}

/** The stages of a register at run time. */
export interface Stages {
  readonly column: string;
  /** Name of the enum of stages. */
  readonly type: string;
  /** Stages in which a record can be created. */
  readonly initial: readonly string[];
  readonly moves: ReadonlyMap<string, readonly string[]>;
  readonly dates: ReadonlyMap<string, MoveDate>;
  /** Columns that a move may state besides. */
  readonly states: readonly string[];
}

/** A register of one composition. */
export interface Register {
  readonly noun: ModelName;
  /** The domain that declared it, which owns the noun. */
  readonly domain: string;
  readonly row: Tabular;
  /** Code of the policy area that the domain owns; null for none. */
  readonly area: string | null;
  readonly roles: readonly Role[];
  /** Who may do what; a verb that is not here the register does not have. */
  readonly verbs: ReadonlyMap<RegisterVerb, readonly Role[]>;
  readonly belongs: Belongs;
  readonly retired: 'HIDDEN' | 'SHOWN';
  readonly stages: Stages | null;
}

/** A register as it was declared, before it is checked. */
export interface DeclaredRegister {
  readonly noun: ModelName;
  readonly domain: string;
  readonly definition: AnyRegisterDefinition;
}

/** A register's definition whose model is known only at run time. */
export interface AnyRegisterDefinition {
  readonly row: Tabular;
  readonly roles: readonly [Role, ...Role[]];
  readonly verbs?: { readonly [V in RegisterVerb]?: readonly Role[] };
  readonly belongs?: AnyBelongs;
  readonly retired?: 'HIDDEN' | 'SHOWN';
  readonly stages?: {
    readonly column: string;
    readonly initial?: readonly string[];
    readonly moves: Readonly<Record<string, readonly string[]>>;
    readonly dates?: Readonly<Record<string, string | { readonly first: string } | undefined>>;
    readonly states?: readonly string[];
  };
}
