import type { ColumnName, ModelName } from '@plangraph/rows';

/** The row of an event, as its type shows it. */
interface EventRow<M extends ModelName> {
  /** The noun whose rows it happens to. */
  readonly noun: M;
  /** The field that shows the row. */
  readonly field: string;
  /** What the field shows. */
  readonly description: string;
  /** It happened to a row when this column came to hold the moment of the change. */
  readonly moment: ColumnName<M>;
  /** What of the row a payload shows where an endpoint has no document of its own: a selection, such as `id code`. */
  readonly selection: string;
  /** A column that must hold something for the event to have happened; left out where the moment says enough. */
  readonly needs?: ColumnName<M>;
  /** Relations to one that lead from the row to what it is part of, such as `['target', 'plan']`; left out where it is part of nothing. */
  readonly within?: readonly string[];
}

/** A type of event that others may be told of. What its type shows of it, a later version may add to, and never takes away. */
export interface EventDefinition<M extends ModelName = ModelName> {
  /** What has happened, and who is told. */
  readonly description: string;
  /** The version of the payload: raised when what receivers rely on changes. */
  readonly version: number;
  /** Whose row it happens to; `ANY` for rows of whichever noun, shown as `record`; null for what happens to none. */
  readonly row: EventRow<M> | 'ANY' | null;
}

/** A type of event as one composition knows it. */
export interface EventType {
  /** Its name, such as `figure.approved`. */
  readonly name: string;
  /** The name of its type in the graph, such as `FigureApproved`. */
  readonly typeName: string;
  readonly domain: string;
  readonly description: string;
  readonly version: number;
  readonly row:
    | (Omit<EventRow<ModelName>, 'noun' | 'moment' | 'needs'> & {
        readonly noun: string;
        readonly moment: string;
        readonly needs?: string;
      })
    | 'ANY'
    | null;
}

/** An event that happened, as documents that ask for `event` are answered of: the root value of their execution. */
export interface HappenedEvent {
  /** The name of its type, such as `figure.approved`. */
  readonly type: string;
  /** The noun of its row; null for what happened to none. */
  readonly noun: string | null;
  /** The number of its row within the noun. */
  readonly row: number | null;
  /** What was done to the row: `CREATED`, `CHANGED` or `REMOVED`; null where the type of the event says it. */
  readonly verb: string | null;
  readonly happenedAt: Date;
  /** The request that made it happen; null for what came otherwise. */
  readonly requestId: string | null;
}
