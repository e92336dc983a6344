import { hash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { buildSchema, type DocumentNode, Kind } from 'graphql';
import { recordText, registerText } from '../src/views/register/registerText.ts';
import { cockpitRoot, schemaFile } from './places.ts';
import { registersOf } from './registers.ts';

/** The texts of all operations that the pages send, letter by letter: their client adds `__typename`, and prints them anew. */
export async function sentOperations(): Promise<string[]> {
  const files = globSync('src/generated/*.ts', { cwd: cockpitRoot }).sort();
  const modules = await Promise.all(files.map((file) => import(join(cockpitRoot, file))));
  const beside = modules.flatMap((module) => Object.values<unknown>(module)).filter(isDocument);
  const registers = registersOf(buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValid: true }));
  const written = Object.values(registers).flatMap((register) => [
    registerText(register),
    recordText(register, registers),
  ]);
  return sendAll([...beside, ...written]);
}

/** Has the pages' own kind of client send them, and gives the texts that come through. */
async function sendAll(documents: readonly (DocumentNode | string)[]): Promise<string[]> {
  const texts: string[] = [];
  const client = new Client({
    url: 'http://nowhere.invalid/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: async (_, request) => {
      texts.push(JSON.parse(String(request?.body)).query);
      return Response.json({ data: null });
    },
  });
  for (const document of documents) {
    const sent = writes(document) ? client.mutation(document, {}) : client.query(document, {});
    await sent.toPromise();
  }
  return texts;
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

/** Operations that are written from the declarations of registers only read. */
function writes(document: DocumentNode | string): boolean {
  if (typeof document === 'string') return false;
  return document.definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
}
