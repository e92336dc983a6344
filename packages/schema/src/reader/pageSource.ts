import type { Connection, WriteFrom } from './connectionParts.ts';
import { writeOrder } from './order.ts';
import type { Scope } from './scope.ts';
import { type Stretch, stretchesOf, writeOrderWithin, writeWithin } from './stretch.ts';

/** What a page is read of. */
interface PageRead {
  readonly scope: Scope;
  readonly connection: Connection;
  /** How many rows at most. */
  readonly limit: number;
  readonly from: WriteFrom;
}

/**
 * Writes where the rows of a page come from, in which order, and how many at most: given the joins that its columns need, what
 * follows the columns.
 */
export function writePageSource(read: PageRead, alias: string): (joins: string) => string {
  const { connection, limit } = read;
  const [first, second] = stretchesOf(connection.noun.model, connection);
  if (!second) return (joins) => writeStretch(read, first, alias, joins);
  const both = writeBoth(read, first, second);
  const order = writeOrder(connection.noun.model, connection.orderBy, alias, connection.page.backward);
  return (joins) => `FROM (${both}) ${alias}${joins}${order} LIMIT ${limit}`;
}

/** Writes a page of the rows of one stretch. */
function writeStretch(
  { scope, connection, limit, from }: PageRead,
  stretch: Stretch,
  alias: string,
  joins: string,
): string {
  const { model } = connection.noun;
  const within = writeWithin(scope, model, connection, stretch, alias);
  return `${from(alias, joins, within)}${writeOrderWithin(model, connection, stretch, alias)} LIMIT ${limit}`;
}

/**
 * Writes a page that may lie across the border of two stretches: of the second only what the first leaves free, so that most
 * pages do not look at it. The limit stands there twice, as PostgreSQL chooses an index by one that it knows beforehand.
 */
function writeBoth(read: PageRead, first: Stretch, second: Stretch): string {
  const { scope, limit } = read;
  const [one, other] = [first, second].map((stretch) => {
    const alias = scope.statement.alias();
    return { alias, rows: `SELECT ${alias}.* ${writeStretch(read, stretch, alias, '')}` };
  }) as [Written, Written];
  const free = `(SELECT ${limit} - count(*) FROM ${one.alias})`;
  return `WITH ${one.alias} AS MATERIALIZED (${one.rows}) SELECT * FROM ${one.alias} UNION ALL (SELECT * FROM (${other.rows}) ${other.alias} LIMIT ${free})`;
}

interface Written {
  readonly alias: string;
  readonly rows: string;
}
