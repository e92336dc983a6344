import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CacheShares } from '../config/cacheShares.ts';
import { bytesOf } from '../operations/limits.ts';
import type { AskedOperation } from './question.ts';

/** An operation's document that Yoga parsed, validated and executed for the same question before. */
export interface KnownDocument {
  readonly document: DocumentNode;
  /** Whether it cannot be answered straight from rows, whatever its variables. */
  neverFromRows: boolean;
}

/** Documents by how they are asked for. */
export interface Memory {
  find(question: AskedOperation): KnownDocument | undefined;
  learn(question: AskedOperation, document: DocumentNode): void;
}

/** Makes an empty memory of so many bytes for texts and for ids; what was not asked for the longest time is forgotten first. */
export function createMemory({ known, persisted }: Pick<CacheShares, 'known' | 'persisted'>): Memory {
  const sizeCalculation = ({ document }: KnownDocument, key: string) => bytesOf(document, key);
  const byText = new LRUCache<string, KnownDocument>({ maxSize: known, sizeCalculation });
  const byId = new LRUCache<string, KnownDocument>({ maxSize: persisted, sizeCalculation });
  return {
    find: ({ id, query = '' }) => (id === null ? byText.get(query) : byId.get(id)),
    learn({ id, query = '' }, document) {
      const memory = id === null ? byText : byId;
      const key = id ?? query;
      if (memory.peek(key)?.document !== document) memory.set(key, { document, neverFromRows: false });
    },
  };
}
