import type { ModelName } from '@plangraph/rows';
import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import type { Viewer } from '../context.ts';
import type { Needed, NeedsOf } from '../noun/needs.ts';
import type { Actor } from './authority.ts';
import type { Problems } from './problems.ts';
import type { Role } from './role.ts';
import type { MutationTransaction } from './transaction.ts';

/** Makes the fields of a mutation's input. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

/** A row that a mutation's result shows. */
interface ResultField {
  /** The row's noun, which this domain or one that it uses owns. */
  readonly noun: ModelName;
  readonly description: string;
}

/** The rows that a mutation's result shows, by field; none may be called `errors`. */
export type ResultFields = Readonly<Record<string, ResultField>> & { readonly errors?: never };

/** The ids of the rows that the result shows. */
type ResultIds<R extends ResultFields> = { readonly [K in Exclude<keyof R, 'errors'>]: number };

/**
 * Reads rows of a noun by their numbers within the transaction, which sees what it has written: what of them is needed, as derived
 * fields say it. In one statement, in the order of their numbers.
 */
export type ReadWithin = <M extends ModelName, const N extends NeedsOf<M>>(
  noun: M,
  needs: N,
  ids: readonly number[],
) => Promise<readonly (Needed<M, N> & { readonly id: number })[]>;

/** What one run of a mutation receives. */
export interface Run<A extends InputFieldMap> {
  /** The input, coerced, without the key. */
  readonly input: InputShapeFromFields<A>;
  /** Who asks; has one of the roles that the mutation names. */
  readonly viewer: Viewer;
  /** The same, with the organisation that the graph knows. */
  readonly actor: Actor;
  /** Whatever is read or written through anything else is not part of the mutation. */
  readonly transaction: MutationTransaction;
  /** Reads rows as the graph does, within the transaction. */
  readonly read: ReadWithin;
  /** The moment of the mutation, by the database's clock, in whole milliseconds. Every column that says when takes it. */
  readonly moment: Date;
  /** Where it says what is wrong; with any problem nothing of the run stays. */
  readonly problems: Problems;
  /** Says something that only this answer tells, under a name that the mutation states in `tells`; it is kept nowhere. */
  readonly tell: (name: string, text: string) => void;
}

/**
 * Says of a record whether who asks may use a verb on it, by the rule that the verb asks: it adds a problem where he may not.
 * It changes nothing and locks nothing, and asks nothing of an input.
 */
export type Judge = (asked: Pick<Run<never>, 'transaction' | 'actor' | 'problems'>, id: number) => Promise<unknown>;

/**
 * A verb of the graph. It becomes `<name>(input: <Name>Input!): <Name>Result!`.
 *
 * The order matters to the compiler: `input` and `result` stand before `run`, which is typed by them.
 */
export interface MutationDefinition<A extends InputFieldMap, R extends ResultFields> {
  /** What it does, for whoever reads the schema. */
  readonly description: string;
  /** Who may: whoever has one of these. */
  readonly roles: readonly [Role, ...Role[]];
  /** Fields of the input, beside `idempotencyKey`, which every input has. */
  readonly input: (t: InputFields) => A;
  /** The rows that its result shows, by field: each with its noun and a description. */
  readonly result: R;
  /** What the rule says beforehand of records that the verb touches, by their nouns, for `viewer { can }`. */
  readonly judges?: Readonly<Record<string, Judge>>;
  /** Texts that the first answer alone tells, such as a secret, by their field: what each is. Sent again, they are null. */
  readonly tells?: Readonly<Record<string, string>>;
  /** How many rows an input brings, each of which costs something of its own; none when left out. Nothing is asked of an input that is refused. */
  readonly brings?: (input: InputShapeFromFields<A>) => number;
  /**
   * Carries the mutation out and gives the ids of the rows that the result shows; null after it has added a problem.
   * It may run several times for one intent, each time from the beginning, so it must not reach out of the transaction.
   */
  readonly run: (run: Run<A>) => Promise<NoInfer<ResultIds<R>> | null>;
}

/** A mutation as one composition knows it. */
export interface Mutation {
  readonly name: string;
  /** The domain that declared it. */
  readonly domain: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly input: (t: InputFields) => InputFieldMap;
  readonly result: Readonly<Record<string, ResultField>>;
  readonly judges?: Readonly<Record<string, Judge>>;
  readonly tells?: Readonly<Record<string, string>>;
  /** How long it may take, in milliseconds; half a minute when left out. For what no reader waits for. */
  readonly longest?: number;
  /** Whether it is one of the verbs that a register has by its declaration. */
  readonly ofRegister?: true;
  brings?(input: Run<InputFieldMap>['input']): number;
  run(run: Run<InputFieldMap>): Promise<Readonly<Record<string, number>> | null>;
}
