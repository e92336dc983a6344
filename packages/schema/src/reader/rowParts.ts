import type { ModelFacts } from '@plangraph/rows';
import { needsSeveralCalls, writeCall } from './call.ts';
import { showColumn } from './column.ts';
import type { Brought } from './edge.ts';
import type { Hydrate, JoinsLeft, RowExpression } from './expression.ts';

/** A part of a row that is an edge: where it stands, and what its value becomes. */
interface EdgePart {
  readonly place: number;
  readonly hydrate: Hydrate;
}

/** The parts of one row of a table, in a JSON array: each once, however many selections of the row ask for it. */
export class RowParts {
  readonly model: ModelFacts;
  readonly alias: string;
  readonly joinsLeft: JoinsLeft;
  #joins = '';
  readonly #parts: string[] = [];
  readonly #columns = new Map<string, number>();
  readonly #needed: { readonly brings: Brought; readonly part: EdgePart }[] = [];

  constructor(model: ModelFacts, alias: string, joinsLeft: JoinsLeft) {
    this.model = model;
    this.alias = alias;
    this.joinsLeft = joinsLeft;
  }

  /** The place of a column. */
  column(name: string): number {
    const place = this.#columns.get(name) ?? this.#parts.push(showColumn(this.model, name, this.alias)) - 1;
    this.#columns.set(name, place);
    return place;
  }

  /** The part that brings the same, if any does. */
  known(brings: Brought | undefined): EdgePart | undefined {
    return brings && this.#needed.find((each) => isSame(each.brings, brings))?.part;
  }

  /** Adds what an edge leads to. */
  add({ sql, joins, hydrate }: RowExpression, brings: Brought | undefined): EdgePart {
    const part = { place: this.#parts.push(sql) - 1, hydrate };
    this.#joins += joins;
    if (brings) this.#needed.push({ brings, part });
    return part;
  }

  /** The row as an SQL expression, with the joins that it stands on. */
  get written(): { readonly sql: string; readonly joins: string } {
    return { sql: writeCall('json_build_array', this.#parts), joins: this.#joins };
  }

  /** The values of a row as it came, in one array. */
  get read(): (value: unknown) => readonly unknown[] {
    return needsSeveralCalls(this.#parts.length)
      ? (value) => (value as unknown[][]).flat(1)
      : (value) => value as unknown[];
  }
}

function isSame(one: Brought, other: Brought): boolean {
  return one.need === other.need && one.relation === other.relation && one.limit === other.limit;
}
