import type { PageInfoField } from './connectionParts.ts';
import type { Page } from './selection.ts';
import { writeTurned } from './textList.ts';
import { always, objectOf, type Part } from './textParts.ts';
import { writeBase64Url } from './textValue.ts';

/** Gathers the rows of a page, of which one more is read than is shown, under the name that the others here look at. */
export function writeLocatedRows(rows: string): string {
  return `(SELECT array_agg(x.r) AS r, array_agg(x.c) AS c, count(*) AS found FROM (${rows}) x) page`;
}

/** Writes the list of a page's rows. */
export function writeLocatedList({ size, backward }: Page): string {
  return backward ? writeTurned('page.r', size) : `concat('[', array_to_string(page.r[1:${size}], ','), ']')`;
}

/** Where a page stands in its list, after Relay's rules. */
export function pageInfoParts({ size, backward, cursor }: Page, fields: readonly PageInfoField[]): Part[] {
  const more = { sql: `(page.found > ${size})::text` };
  const begun = always(String(cursor !== null));
  const nearest = cursorPart('1');
  const farthest = cursorPart(`least(page.found, ${size})`);
  const parts: Readonly<Record<string, Part>> = {
    hasNextPage: backward ? begun : more,
    hasPreviousPage: backward ? more : begun,
    startCursor: backward ? farthest : nearest,
    endCursor: backward ? nearest : farthest,
  };
  return objectOf(fields.map(({ key, name }) => [key, [parts[name] ?? always('"PageInfo"')]]));
}

function cursorPart(place: string): Part {
  return { sql: `coalesce('"' || ${writeBase64Url(`page.c[${place}]`)} || '"', 'null')` };
}
