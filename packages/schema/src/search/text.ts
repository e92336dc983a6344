import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';
import type { Selection } from '../reader/selection.ts';
import { writeTextList } from '../reader/textList.ts';
import { writeMissing } from '../reader/textMarks.ts';
import { always, objectOf, type Part, writeJoined } from '../reader/textParts.ts';
import { isTextualRow, writeTextRow } from '../reader/textRow.ts';
import { searchBounds, writeHits, writeText } from './hits.ts';
import type { FoundOutput, SearchBranch, SearchOutput, SearchSelection } from './selection.ts';

/** Whether PostgreSQL can write a result as the response shows it: one list of rows, of which neither cursors nor the best fit are asked for. */
export function isTextualSearch({ branches, outputs, signed, matched }: SearchSelection): boolean {
  const lists = outputs.filter(({ kind }) => kind === 'nodes' || kind === 'edges').length;
  if (!branches.length || !outputs.length || signed || matched || lists > 1) return false;
  return branches.every(({ parts }) => parts.size <= 1 && [...parts.values()].every(isTextualRow));
}

/** Writes a search as the response shows it. */
export function writeTextSearch(scope: Scope, search: SearchSelection): string {
  const text = writeText(scope, search.text);
  const hits = search.branches.map((branch) => writeHits(scope, branch, text)).join(' UNION ALL ');
  const written = (output: SearchOutput): Part[] => {
    switch (output.kind) {
      case 'typename':
        return [always(JSON.stringify(output.name))];
      case 'totalCount':
        return [{ sql: 'counts.found' }];
      case 'totalCountCapped':
        return [{ sql: '(counts.all > counts.found)::text' }];
      default:
        return [{ sql: writeTextList(writeRows(scope, search, output.kind === 'edges' ? output.outputs : null)) }];
    }
  };
  const sql = writeJoined(objectOf(search.outputs.map((output) => [output.key, written(output)])));
  const counts = `SELECT least(count(score), ${searchBounds.count}) AS found, count(*) AS all FROM hits`;
  return `(WITH hits AS MATERIALIZED (${hits}) SELECT ${sql}${search.counted ? ` FROM (${counts}) counts` : ''})`;
}

/** Writes the rows of the page as `r`, or where edges are asked for, their edges. */
function writeRows(scope: Scope, search: SearchSelection, edge: readonly FoundOutput[] | null): string {
  const cases = search.branches.map((branch) => `WHEN ${branch.place} THEN ${writeFound(scope, branch)}`).join(' ');
  const shown: Part[] = [{ sql: `coalesce(CASE page.noun ${cases} END, ${writeMissing})` }];
  const written = (output: FoundOutput): Part[] => {
    if (output.kind === 'typename') return [always(JSON.stringify(output.name))];
    return output.kind === 'score' ? [{ sql: 'page.score' }] : shown;
  };
  const parts = edge ? objectOf(edge.map((output) => [output.key, written(output)])) : shown;
  const page = `SELECT * FROM hits WHERE score IS NOT NULL ORDER BY score DESC, noun, id LIMIT ${search.size}`;
  return `SELECT ${writeJoined(parts)} AS r FROM (${page}) page`;
}

/** Writes a row of one noun that stands on the page; an empty text where nothing of it is shown. */
function writeFound(scope: Scope, { noun, parts }: SearchBranch): string {
  const [selection] = parts.values() as Iterable<Selection>;
  if (!selection) return "''";
  const alias = scope.statement.alias();
  const { sql, joins } = writeTextRow(scope, selection, alias);
  return `(SELECT ${sql} FROM ${writeHeld(scope, noun.model.table)} ${alias}${joins} WHERE ${alias}.id = page.id)`;
}
