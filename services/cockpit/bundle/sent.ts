import { hash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { buildSchema, type DocumentNode, Kind } from 'graphql';
import { recordText, registerText } from '../src/views/register/registerText.ts';
import { cockpitRoot, schemaFile } from './places.ts';
import { registersOf } from './registers.ts';

/** The texts of all operations that the pages send, letter by letter: their client adds `__typename`, and prints them anew. */
async function sentOperations(): Promise<string[]> {
  const files = globSync('src/generated/*.ts', { cwd: cockpitRoot }).sort();
  const modules = await Promise.all(files.map((file) => import(join(cockpitRoot, file))));
  const beside = modules.flatMap((module) => Object.values<unknown>(module)).filter(isDocument);
  const registers = registersOf(buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValid: true }));
  const written = Object.values(registers).flatMap((register) => [registerText(register), recordText(register)]);
  return Promise.all([...beside, ...written].map(sentText));
}

/** Has the pages' own kind of client send one, and gives the text that comes through. */
function sentText(document: DocumentNode | string): Promise<string> {
  return new Promise((resolve) => {
    const client = new Client({
      url: 'http://nowhere.invalid/graphql',
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod: false,
      fetchSubscriptions: true,
      fetch: async (_, request) => {
        resolve(JSON.parse(String(request?.body)).query);
        return Response.json({ data: null });
      },
    });
    send(client, document).subscribe(() => {});
  });
}

/** Writes them as Apollo's tools write the operations of a client, so that a gateway that answers no others answers the pages. */
export async function writeSentOperations(folder: string): Promise<void> {
  const texts = await sentOperations();
  const operations = texts.map((body) => ({ id: hash('sha256', body), body }));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  writeFileSync(join(folder, 'operations.manifest.json'), JSON.stringify(manifest));
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;
}

function send(client: Client, document: DocumentNode | string) {
  // What is written from the declarations of registers only reads.
  if (typeof document === 'string') return client.query(document, {});
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation === 'mutation') return client.mutation(document, {});
  return operation?.operation === 'subscription' ? client.subscription(document, {}) : client.query(document, {});
}
