import { isCivilDate } from '@plangraph/rows';
import type { Problem, Problems } from '@plangraph/schema';
import { supervisionErrors } from '../errors/supervision.ts';
import { addDays } from '../rules/civilDate.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';
import { mostDocuments, type NamedDocument } from '../rules/supervision/documents.ts';
import { problemAt } from './problemAt.ts';

/** How many days ahead a day may lie by which something is mended or answered. */
const farthest = 732;

/** A text that must be stated; null after it has added MISSING_VALUE or TEXT_TOO_LONG. */
export function readText(problems: Problems, field: string, given: string): string | null {
  const text = statedText(given);
  if (!text) problems.add(supervisionErrors.MISSING_VALUE({ field, path: [field] }));
  return refuseLong(problems, [field], text) ? null : text;
}

/** A day from today on; null after it has added INVALID_VALUE. */
export function readDay(problems: Problems, field: string, given: string, today: string): Date | null {
  if (isCivilDate(given) && given >= today && given <= addDays(today, farthest)) return new Date(given);
  problems.add(supervisionErrors.INVALID_VALUE({ given: given.slice(0, 40), today, path: [field] }));
  return null;
}

/** A document as an input states it. */
export interface StatedDocument {
  readonly titleZh: string;
  readonly titleEn?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly issuedOn?: string | null | undefined;
}

/** The documents that go with what is written. */
export function readDocuments(
  problems: Problems,
  given: readonly StatedDocument[] | null | undefined,
): NamedDocument[] {
  const documents = given ?? [];
  if (documents.length > mostDocuments) {
    problems.add(supervisionErrors.TOO_MANY_DOCUMENTS({ count: documents.length, most: mostDocuments }));
    return [];
  }
  return documents.map((document, index) => readDocument(problems, document, ['documents', index]));
}

/** A document that goes with what is written, at its place in the input. */
export function readDocument(problems: Problems, given: StatedDocument, path: Problem['path']): NamedDocument {
  const titleZh = statedText(given.titleZh);
  const [titleEn, number, issuedOn] = [given.titleEn, given.number, given.issuedOn].map(statedText);
  if (!titleZh) problems.add(supervisionErrors.DOCUMENT_UNTITLED({ path: [...path, 'titleZh'] }));
  for (const [column, text] of Object.entries({ titleZh, titleEn, number }))
    refuseLong(problems, [...path, column], text ?? null);
  if (issuedOn && !isCivilDate(issuedOn))
    problems.add(supervisionErrors.DOCUMENT_UNDATED({ given: issuedOn.slice(0, 40), path: [...path, 'issuedOn'] }));
  return { titleZh: titleZh ?? '', titleEn: titleEn ?? null, number: number ?? null, issuedOn: issuedOn ?? null };
}

function refuseLong(problems: Problems, path: Problem['path'], text: string | null): boolean {
  const tooLong = textTooLong(String(path.at(-1)), text);
  if (tooLong) problems.add(problemAt(tooLong, path));
  return tooLong !== null;
}
