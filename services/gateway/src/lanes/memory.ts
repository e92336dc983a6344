import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Question } from './question.ts';

/** An operation's document that Yoga parsed, validated and executed for the same question before. */
export interface KnownDocument {
  readonly document: DocumentNode;
  /** Whether it cannot be answered straight from rows, whatever its variables. */
  neverFromRows: boolean;
}

/** Documents by how they are asked for. */
export interface Memory {
  find(question: Question): KnownDocument | undefined;
  learn(question: Question, document: DocumentNode): void;
}

const documentsKept = 1000;
const charactersKept = 4_000_000;

/** Makes an empty memory; what was not asked for the longest time is forgotten first. */
export function createMemory(): Memory {
  const limits = { max: documentsKept, maxSize: charactersKept };
  const sizeCalculation = (_: KnownDocument, key: string) => key.length + 1;
  const byText = new LRUCache<string, KnownDocument>({ ...limits, sizeCalculation });
  const byId = new LRUCache<string, KnownDocument>({ ...limits, sizeCalculation });
  return {
    find: ({ id, query = '' }) => (id === null ? byText.get(query) : byId.get(id)),
    learn({ id, query = '' }, document) {
      const known = id === null ? byText : byId;
      const key = id ?? query;
      if (known.peek(key)?.document !== document) known.set(key, { document, neverFromRows: false });
    },
  };
}
