import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { cacheShares, defaultCacheBytes } from '../config/cacheShares.ts';
import { excess } from '../errors/excess.ts';
import { errors } from '../errors/requests.ts';
import { nestedPart } from './nesting.ts';
import { measureOperation, type OperationSize } from './size.ts';

/** What an operation may take at most; docs/guides/frontend.md tells frontends. */
export const operationLimits = {
  characters: 100_000,
  tokens: 10_000,
  fields: 2_000,
  rootFields: 50,
  depth: 40,
  introspections: 2,
  directives: 200,
  valueDepth: 40,
} as const;

/** The name of a limit. */
type Limit = keyof typeof operationLimits;

/** How many bytes a parsed document takes, its text included. */
export function bytesOf({ tokenCount = 0 }: DocumentNode, text: string): number {
  return 1_000 + 2 * text.length + 400 * tokenCount;
}

/** The caches of documents that Yoga takes. */
export interface DocumentCaches {
  readonly documentCache: LRUCache<string, DocumentNode>;
  readonly errorCache: LRUCache<string, Error>;
}

/**
 * Makes caches that are bounded by what they take, in bytes: Yoga's own count documents, however long they are. A token
 * takes some 400 bytes once it is parsed.
 */
export function boundedDocuments({ documents, errors } = cacheShares(defaultCacheBytes)): DocumentCaches {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: documents,
      maxEntrySize: 8_388_608,
      sizeCalculation: (document, text) => bytesOf(document, text),
    }),
    errorCache: new LRUCache<string, Error>({
      maxSize: errors,
      maxEntrySize: 1_048_576,
      // An error holds the text once more.
      sizeCalculation: (_, text) => 1_000 + 4 * text.length,
    }),
  };
}

/**
 * Refuses operations that are larger than anybody needs before they are validated, and variables that are nested deeper
 * than any input. Documents are measured when they are parsed, so a document that is known costs nothing. Persisted
 * operations are not parsed anew: the operator answers for them. Put it first.
 */
export function useOperationLimits(): Plugin {
  return {
    onParams({ params }) {
      if (isDeeper(params?.variables, operationLimits.valueDepth)) throw tooLarge('valueDepth');
    },
    onParse({ setParseFn }) {
      setParseFn((source) => parseWithinLimits(String((source as { body?: string }).body ?? source)));
    },
    onValidate() {
      return ({ valid, result, setResult }) => {
        // graphql-js ends the comparison of fields that share a name, in words that name no limit.
        if (!valid && result.some(({ message }: Error) => message === 'Validation aborted.')) {
          setResult([tooLarge('fields', 'sameName')]);
        }
      };
    },
  };
}

/**
 * Parses a document within what any operation may take.
 *
 * @throws {GraphQLError}
 */
export function parseWithinLimits(text: string): DocumentNode {
  if (text.length > operationLimits.characters) throw tooLarge('characters');
  let size: OperationSize;
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: operationLimits.tokens });
    size = measureOperation(document);
  } catch (error) {
    // Whatever is nested deeper than the stack is nested deeper than the limit. How deep that is differs from call to call.
    if (error instanceof RangeError) throw tooLarge(nestedPart(text, operationLimits) ?? 'depth');
    // How many levels the stack holds depends on whether V8 has compiled the parser, and the limit that is named does not.
    if (error instanceof GraphQLError && error.message.endsWith('Parsing aborted.'))
      throw tooLarge(nestedPart(text, operationLimits) ?? 'tokens');
    throw error;
  }
  for (const [limit, value] of Object.entries(size)) {
    if (value > operationLimits[limit as keyof OperationSize]) throw tooLarge(limit as Limit);
  }
  return document;
}

/** Whether lists and objects stand deeper within one another than that; ends as soon as it is known. */
function isDeeper(value: unknown, maximum: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= maximum; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}

function tooLarge(limit: Limit, how: keyof typeof excess = limit): GraphQLError {
  const maximum = operationLimits[limit];
  return errors.OPERATION_TOO_LARGE({ excess: excess[how]({ maximum }), extensions: { limit, maximum } });
}
