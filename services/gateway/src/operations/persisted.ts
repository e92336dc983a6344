import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { z } from 'zod';
import { startErrors } from '../errors/start.ts';

/** An operation that somebody answers for. Clients name it by its id. */
export interface PersistedOperation {
  /** The SHA-256 of its text in hexadecimal, or what its manifest calls it. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** A persisted operation that the schema answers. */
export interface ValidOperation extends PersistedOperation {
  readonly document: DocumentNode;
}

/** The manifest that Apollo's tools write: one file with the operations of a whole client. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1).max(256), body: z.string() })),
});

/** The files that Relay's compiler and the client preset of GraphQL Code Generator write: texts by their ids. */
const textsById = z.record(z.string().min(1).max(256), z.string());

/**
 * Reads the operations of a folder: each `*.graphql` file under the SHA-256 of its bytes (as `sha256sum` prints it), and
 * those of each `*.manifest.json`, `persisted-documents.json` and `persisted_queries.json` under the ids that it states.
 *
 * @throws {Failure} OPERATIONS_UNREADABLE, naming the file.
 */
export function readPersistedOperations(folder: string): PersistedOperation[] {
  const files = globSync('**/{*.graphql,*.manifest.json,persisted-documents.json,persisted_queries.json}', {
    cwd: folder,
  }).sort();
  return files.flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    return name.endsWith('.graphql') ? [{ id: hashOf(text), file, text }] : readManifest(file, text);
  });
}

/** The id of an operation that has no other: the SHA-256 of its text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An id without the kind of hash that some clients write in front of it, as GraphQL over HTTP drafts it. */
export function bareId(id: string): string {
  return id.replace(/^sha256:(?=[0-9a-f]{64}$)/, '');
}

/** The names of the operations in a document. */
export function operationNames(document: DocumentNode): string[] {
  return document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? 'anonymous'] : [],
  );
}

/** The ids of the operations that write. */
export function idsOfMutations(operations: readonly ValidOperation[]): ReadonlySet<string> {
  const writes = ({ document }: ValidOperation) =>
    document.definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
  // By its hash a text may be asked for as well, whatever its manifest calls it.
  return new Set(operations.filter(writes).flatMap(({ id, text }) => [id, hashOf(text)]));
}

/** Divides operations into those that a schema answers and those that it does not, with the reasons. */
export function validateOperations(
  schema: GraphQLSchema,
  operations: readonly PersistedOperation[],
): { valid: ValidOperation[]; invalid: { operation: PersistedOperation; problems: string[] }[] } {
  const valid: ValidOperation[] = [];
  const invalid: { operation: PersistedOperation; problems: string[] }[] = [];
  for (const operation of operations) {
    try {
      const document = parse(operation.text);
      const problems = validate(schema, document).map(({ message }) => message);
      if (problems.length > 0) invalid.push({ operation, problems });
      else valid.push({ ...operation, document });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      invalid.push({ operation, problems: [error.message] });
    }
  }
  return { valid, invalid };
}

function readManifest(file: string, text: string): PersistedOperation[] {
  const outcome = manifest.safeParse(parseJson(text));
  if (outcome.success) return outcome.data.operations.map(({ id, body }) => ({ id, file, text: body }));
  const texts = textsById.safeParse(parseJson(text));
  if (texts.success && !file.endsWith('.manifest.json'))
    return Object.entries(texts.data).map(([id, own]) => ({ id: bareId(id), file, text: own }));
  throw startErrors.OPERATIONS_UNREADABLE({ file });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
