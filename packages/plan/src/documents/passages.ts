import { createHash } from 'node:crypto';
import { type ConnectedSystem, type Connection, Missing } from '@plangraph/schema';
import { documentErrors } from '../errors/documents.ts';
import { cutPassage, longestPassage } from '../rules/passage.ts';
import { documents, type PassageKey } from './documents.ts';

/** Reads documents by their SHA-256. */
export interface DocumentReader {
  read(sha256: string, signal: AbortSignal): Promise<Uint8Array | 'NONE' | 'TOO_LARGE'>;
}

/** How many documents of a batch are read at once. */
const atOnce = 8;

/**
 * Lets passages be read from a store of documents: each document of a batch once, however many of its passages are asked for.
 * What is shown has the hash that the citation states, in a document that has the hash that its entry states.
 */
export function passagesFrom(
  store: DocumentReader,
  options: Pick<Connection<PassageKey, string>, 'timeLimit' | 'pause' | 'failed' | 'now'> = {},
): ConnectedSystem {
  return documents.answeredBy({
    ...options,
    lasting: true,
    async load(keys, signal) {
      const texts = await readTexts(store, new Set(keys.map(({ document }) => document)), signal);
      return keys.map((key) => {
        const text = texts.get(key.document) ?? documentErrors.DOCUMENT_MISSING();
        return text instanceof Missing ? text : passageOf(text, key);
      });
    },
  });
}

async function readTexts(store: DocumentReader, names: ReadonlySet<string>, signal: AbortSignal) {
  const texts = new Map<string, string | Missing>();
  const left = [...names].values();
  const readNext = async (): Promise<void> => {
    for (const name of left) texts.set(name, textOf(await store.read(name, signal), name));
  };
  await Promise.all(Array.from({ length: atOnce }, readNext));
  return texts;
}

function textOf(bytes: Uint8Array | 'NONE' | 'TOO_LARGE', name: string): string | Missing {
  if (bytes === 'NONE') return documentErrors.DOCUMENT_MISSING();
  if (bytes === 'TOO_LARGE') return documentErrors.DOCUMENT_TOO_LARGE();
  if (hashOf(bytes) !== name) return documentErrors.DOCUMENT_ALTERED();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return documentErrors.DOCUMENT_NOT_TEXT();
  }
}

function passageOf(text: string, key: PassageKey): string | Missing {
  const passage = cutPassage(text, key);
  if (passage === null || hashOf(passage) !== key.passage) return documentErrors.PASSAGE_ALTERED();
  return passage.length > longestPassage ? documentErrors.PASSAGE_TOO_LONG({ most: longestPassage }) : passage;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
