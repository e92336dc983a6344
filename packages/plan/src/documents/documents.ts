import { defineSystem } from '@plangraph/schema';
import { documentErrors } from '../errors/documents.ts';
import type { PassageSelector } from '../rules/passage.ts';

/** A passage, by the hash of its document, its place there and its own hash. */
export interface PassageKey extends PassageSelector {
  readonly document: string;
  readonly passage: string;
}

/** The operator's store of source documents, which knows what passages say. */
export const documents = defineSystem<PassageKey, string>({
  name: 'documents',
  identify: ({ document, page, lineFrom, lineTo, characterFrom, characterTo, passage }) =>
    [document, page, lineFrom, lineTo, characterFrom, characterTo, passage].join(' '),
  absent: documentErrors.NO_DOCUMENT_STORE(),
  unavailable: documentErrors.DOCUMENT_UNAVAILABLE(),
});
