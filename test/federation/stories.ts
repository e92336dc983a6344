import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { Answer } from './world.ts';

const folder = join(import.meta.dirname, '../../services/gateway/operations');

/** An operation that clients were promised, as it is offered. */
export interface Promised {
  readonly name: string;
  readonly sort: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** All of them, each with the variables that it is offered with. */
export function promisedOperations(): readonly Promised[] {
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const stated = file.replace('.graphql', '.variables.json');
      const variables = files.includes(stated) ? JSON.parse(readFileSync(join(folder, stated), 'utf8')) : {};
      return parse(query).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? [{ name: definition.name?.value ?? '', sort: definition.operation, query, variables }]
          : [],
      );
    });
}

/** What the result of a verb shows of errors; empty where it was done. */
export function errorsOf({ data }: Answer): readonly unknown[] {
  const [result] = Object.values((data ?? {}) as Record<string, { readonly errors?: readonly unknown[] }>);
  return result?.errors ?? ['nothing was answered'];
}

/** The id of what a verb shows under a name. */
export function idIn({ data }: Answer, name: string): string | undefined {
  const [result] = Object.values((data ?? {}) as Record<string, Record<string, { readonly id: string } | null>>);
  return result?.[name]?.id;
}
