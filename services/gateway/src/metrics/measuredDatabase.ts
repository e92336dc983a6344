import { alter, type Database, type ReadOptions, type Statement } from '@plangraph/database';

/** Told how long a statement of the reader took, in milliseconds, and what it was. */
export type StatementListener = (milliseconds: number, outcome: 'answered' | 'failed', text: string) => void;

/** A database that tells of the statements that the reader runs. */
export interface MeasuredDatabase extends Database {
  /** Tells this listener from now on, instead of the one before. */
  report(listener: StatementListener): void;
  /** Tells this listener too. */
  also(listener: StatementListener): void;
}

/** Puts a stopwatch on the reader's statements. */
export function measureDatabase(database: Database): MeasuredDatabase {
  let listener: StatementListener = () => {};
  return alter(database, {
    read(statement: Statement, options?: ReadOptions) {
      const startedAt = performance.now();
      const value = database.read(statement, options);
      const told = (outcome: 'answered' | 'failed') => listener(performance.now() - startedAt, outcome, statement.text);
      value.then(
        () => told('answered'),
        () => told('failed'),
      );
      return value;
    },
    report(given: StatementListener) {
      listener = given;
    },
    also(given: StatementListener) {
      const before = listener;
      listener = (...told) => {
        before(...told);
        given(...told);
      };
    },
  });
}
