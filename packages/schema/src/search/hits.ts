import { writePolicy } from '../reader/condition.ts';
import { writeDocument, writeGrams } from '../reader/document.ts';
import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';
import type { SearchBranch } from './selection.ts';
import type { SearchedText } from './words.ts';

/** A searched text as values of the statement, in the database's lower case. */
export interface TextValues {
  readonly phrase: string;
  /** The phrase as it was given. */
  readonly given: string;
  /** An array of the words; null where the phrase is the only one. */
  readonly words: string | null;
  /** Pairs of characters that every fitting row has; null where no index knows them. */
  readonly grams: string | null;
}

/** Adds a searched text to the statement, once for all branches. */
export function writeText({ statement, asOf }: Scope, { phrase, words, grams }: SearchedText): TextValues {
  const list = (lines: unknown) => `string_to_array(lower(${statement.value(lines, 'text')}), E'\\n')`;
  const given = statement.value(phrase, 'text');
  return {
    given,
    phrase: `lower(${given})`,
    words: words === null ? null : list(words),
    // Versions have no index of pairs: those would be made for each of them only to be thrown away. In a query of their own, so that
    // PostgreSQL cannot look at them while it plans: it would plan every search anew, and that takes longer than most searches.
    grams: asOf ? null : `(SELECT ${list(grams)})`,
  };
}

/** Of how many rows of one noun the text is looked at, and up to what number what fits is counted. */
export const searchBounds = { rows: 5_000, count: 10_000 } as const;

/**
 * Writes the rows of a noun that fit and that the viewer may see, as `score`, `noun` and `id`; one row without a score says
 * that more might fit than are looked at. The index gives the rows
 * that have all pairs of characters; whether they stand together, the row's text says, which is made once for each.
 */
export function writeHits(scope: Scope, { noun, place }: SearchBranch, text: TextValues): string {
  const [inner, outer] = [scope.statement.alias(), scope.statement.alias()];
  scope.touched.add(noun.name);
  // Where no index narrows the rows down, only those that fit are counted.
  const narrowed = text.grams
    ? `${writeGrams(noun, inner)} @> ${text.grams}`
    : writeAllFound(writeDocument(noun, inner), text);
  const conditions = [narrowed, writePolicy(scope, noun.name, inner)].filter((part) => part !== null);
  const document = `${outer}.document`;
  const { rows } = searchBounds;
  return (
    `SELECT CASE WHEN ${outer}.place <= ${rows} THEN ${writeScore(document, text)} END AS score, ${place} AS noun, ${outer}.id FROM (` +
    `SELECT ${inner}.id, ${writeDocument(noun, inner)} AS document, row_number() OVER () AS place ` +
    `FROM ${writeHeld(scope, noun.model.table)} ${inner} WHERE ${conditions.join(' AND ')} LIMIT ${rows + 1}) ${outer} ` +
    `WHERE ${outer}.place > ${rows} OR ${writeAllFound(document, text)}`
  );
}

/** Writes that a row's text has every word, each wherever it may. */
function writeAllFound(document: string, { phrase, words }: TextValues): string {
  if (words === null) return `strpos(${document}, ${phrase}) > 0`;
  return `NOT EXISTS (SELECT FROM unnest(${words}) word WHERE strpos(${document}, word) = 0)`;
}

/** Writes how well a row's text fits: 3000 and more for a whole line, 2000 for the beginning of one, 1000 for any part. */
function writeScore(document: string, { phrase }: TextValues): string {
  return (
    `(CASE WHEN strpos(${document}, E'\\n' || ${phrase} || E'\\n') > 0 THEN 3999 ` +
    `WHEN strpos(${document}, E'\\n' || ${phrase}) > 0 THEN 2999 ` +
    `WHEN strpos(${document}, ${phrase}) > 0 THEN 1999 ELSE 999 END - least(length(${document}), 999))`
  );
}
