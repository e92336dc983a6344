import { columnName } from '../reader/column.ts';
import { Declined } from '../reader/declined.ts';
import { searchColumns } from '../reader/document.ts';
import type { Expression } from '../reader/expression.ts';
import { writeHeld } from '../reader/held.ts';
import { writeRow } from '../reader/row.ts';
import type { Scope } from '../reader/scope.ts';
import type { Selection } from '../reader/selection.ts';
import { answerSearch } from './answer.ts';
import { signatureOf } from './cursor.ts';
import { searchBounds, type TextValues, writeHits, writeText } from './hits.ts';
import type { FoundRow, SearchRows } from './rows.ts';
import type { SearchBranch, SearchSelection } from './selection.ts';

/** Writes a search: the rows of all nouns that fit, then the page, then what is shown of its rows, each from its own table. */
export function writeSearch(scope: Scope, search: SearchSelection): Expression {
  if (!search.branches.length) return nothingFound(scope, search);
  const text = writeText(scope, search.text);
  const hits = search.branches.map((branch) => writeHits(scope, branch, text));
  const branches = new Map(search.branches.map((branch) => [branch.place, writeFound(scope, search, branch, text)]));
  const page = search.paged ? writePage(scope, search, branches) : 'NULL';
  const counted = `least(count(score), ${searchBounds.count})::int, count(*) > least(count(score), ${searchBounds.count})`;
  const count = search.counted ? `(SELECT json_build_array(${counted}) FROM hits)` : 'NULL';
  const phrase = search.signed && search.signature === null ? text.given : 'NULL';
  const answer = scope.answering ? answerSearch(search) : null;
  return {
    sql: `(WITH hits AS MATERIALIZED (${hits.join(' UNION ALL ')}) SELECT json_build_array(${page}, ${count}, ${phrase}))`,
    hydrate: (value, context, work) => {
      const [rows, counts, asked] = value as [
        [number, number, number, unknown][] | null,
        [number, boolean] | null,
        string | null,
      ];
      const signature = signatureFor(search, asked);
      const shown = (rows ?? []).slice(0, search.size);
      const found = shown.map(([score, place, id, row]) => {
        const { noun, hydrate } = branches.get(place) as Found;
        return { score, noun, id, ...(hydrate(row, context, work) as Pick<FoundRow, 'matched' | 'parts'>) };
      });
      const result = {
        found,
        more: (rows?.length ?? 0) > search.size,
        selection: search,
        signature,
        totalCount: counts?.[0] ?? null,
        totalCountCapped: counts?.[1] ?? false,
      } satisfies SearchRows;
      return answer ? answer(result, context) : result;
    },
  };
}

/**
 * What the cursors of a result bear; nothing where none are given or shown.
 *
 * @throws {Declined} when the search was given a cursor of another, which shows only now if the text is known only now.
 */
function signatureFor({ signature, cursor, branches }: SearchSelection, phrase: string | null): string {
  if (signature !== null || phrase === null) return signature ?? '';
  const own = signatureOf(
    phrase,
    branches.map(({ noun }) => noun),
  );
  if (cursor && cursor.signature !== own) throw new Declined('REFUSED');
  return own;
}

/** What is found among nothing. */
function nothingFound({ answering }: Scope, search: SearchSelection): Expression {
  const result = {
    found: [],
    more: false,
    selection: search,
    signature: '',
    totalCount: 0,
    totalCountCapped: false,
  } satisfies SearchRows;
  return { sql: 'NULL', hydrate: (_, context) => (answering ? answerSearch(search)(result, context) : result) };
}

interface Found extends Expression {
  readonly noun: string;
}

/** Writes the rows of the page in their order, and one more to know whether more follow. */
function writePage({ statement }: Scope, search: SearchSelection, branches: ReadonlyMap<number, Found>): string {
  const { cursor } = search;
  const after = search.branches.find(({ noun }) => noun.name === cursor?.noun)?.place ?? 0;
  const beyond = cursor
    ? ` AND (-score, noun, id) > (${[-cursor.score, after, cursor.id].map((each) => statement.value(each, 'int4')).join(', ')})`
    : '';
  const cases = [...branches].map(([place, { sql }]) => `WHEN ${place} THEN ${sql}`).join(' ');
  return (
    `(SELECT coalesce(json_agg(json_build_array(page.score, page.noun, page.id, CASE page.noun ${cases} END) ` +
    `ORDER BY page.score DESC, page.noun, page.id), '[]') ` +
    `FROM (SELECT * FROM hits WHERE score IS NOT NULL${beyond} ORDER BY score DESC, noun, id LIMIT ${search.size + 1}) page)`
  );
}

/** Writes what is shown of a row of one noun that stands on the page. */
function writeFound(scope: Scope, search: SearchSelection, { noun, parts }: SearchBranch, text: TextValues): Found {
  const alias = scope.statement.alias();
  const keys = [...parts.keys()];
  const rows = keys.map((key) => writeRow(scope, parts.get(key) as Selection, alias));
  const matched = search.matched ? writeMatched(scope, noun, alias, text) : 'NULL';
  const columns = [matched, ...rows.map(({ sql }) => sql)].join(', ');
  const joins = rows.map((row) => row.joins).join('');
  return {
    noun: noun.name,
    sql: `(SELECT json_build_array(${columns}) FROM ${writeHeld(scope, noun.model.table)} ${alias}${joins} WHERE ${alias}.id = page.id)`,
    hydrate: (value, context, work) => {
      const [match, ...values] = value as [[string, string] | null, ...unknown[]];
      return {
        matched: match && { column: match[0], text: match[1] },
        parts: Object.fromEntries(keys.map((key, index) => [key, rows[index]?.hydrate(values[index], context, work)])),
      };
    },
  };
}

/** Writes the column of a row that fits best, and its text; of equals the one that the noun names first. */
function writeMatched({ statement }: Scope, noun: SearchBranch['noun'], alias: string, text: TextValues): string {
  const line = statement.alias();
  const values = searchColumns(noun).map(
    (column, index) => `(${index}, '${column}', ${alias}.${columnName(noun.model, column)})`,
  );
  const document = `plangraph.search_text(${line}.text)`;
  const { phrase, words } = text;
  const places = [`E'\\n' || ${phrase} || E'\\n'`, `E'\\n' || ${phrase}`, phrase].map(
    (each) => `strpos(${document}, ${each}) > 0 DESC`,
  );
  const found = words ? `(SELECT count(*) FROM unnest(${words}) word WHERE strpos(${document}, word) > 0) DESC, ` : '';
  return (
    `(SELECT json_build_array(${line}.name, ${line}.text) FROM (VALUES ${values.join(', ')}) ${line}(place, name, text) ` +
    `WHERE ${line}.text IS NOT NULL ORDER BY ${places.join(', ')}, ${found}${line}.place LIMIT 1)`
  );
}
