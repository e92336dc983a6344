import { createHash } from 'node:crypto';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { operations } from '@plangraph/client';
import { print } from 'graphql';

/** The manifest that Apollo's tools write of a client's operations: what the client sends, each under its hash. */
export function manifestOf() {
  const bodies = [operations.KeyProjects].map((document) => print(addTypenameToDocument(document)));
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: bodies.map((body) => ({ id: hashOf(body), name: 'KeyProjects', type: 'query', body })),
  };
}

/** The SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
