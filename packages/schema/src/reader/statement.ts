import type { RowMoment } from '../context.ts';

/** One SQL statement while it is written: its values, and names for the tables that it reads. */
export class StatementDraft {
  readonly values: unknown[] = [];
  readonly #placeholders = new Map<string, string>();
  readonly #moments = new Map<unknown, string>();
  #aliases = 0;

  /** Has an expression say a moment wherever it is given as a value from here on. */
  momentOfRow(moment: RowMoment, sql: string): void {
    this.#moments.set(moment.toISOString(), sql);
  }

  /** Adds a value and gives the placeholder that stands for it, cast to a type of PostgreSQL. */
  value(value: unknown, type: string): string {
    const moment = type.startsWith('timestamp') ? this.#moments.get(value) : undefined;
    if (moment !== undefined) return `(${moment})::${type}`;
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  /** Gives the placeholder of a value that is added once, however often it is asked for. */
  once(value: string, type: string): string {
    const known = this.#placeholders.get(value) ?? this.value(value, type);
    this.#placeholders.set(value, known);
    return known;
  }

  /** How many tables it reads, each as often as it stands there: what planning it costs. */
  get tables(): number {
    return this.#aliases;
  }

  /** A table name that this statement does not use yet. */
  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }
}

/** Quotes a name of the data model for SQL. */
export function sqlName(name: string): string {
  return `"${name}"`;
}
