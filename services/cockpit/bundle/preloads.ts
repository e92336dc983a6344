import type { OutputChunk } from 'rolldown';
import { routes } from './routes.ts';

/** What a browser that opens one of the addresses will need beside what the page itself names. */
export interface Preload {
  /** The addresses, as a regular expression. */
  readonly path: string;
  readonly files: readonly string[];
}

/** The files that a chunk cannot run without, itself among them, by their addresses. */
export function filesOf(chunk: OutputChunk, chunks: readonly OutputChunk[]): string[] {
  const names = new Set([chunk.fileName]);
  // A set grows while it is walked: what is imported by what is imported comes along.
  for (const name of names) {
    for (const each of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(each);
  }
  return [...names].map((name) => `/${name}`);
}

/** Which files each page needs that is fetched when it is opened, without those that every page has. */
export function preloadsOf(chunks: readonly OutputChunk[], everywhere: readonly string[]): Preload[] {
  return routes.map(({ path, file }) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === file);
    if (!chunk) throw new Error(`The page ${path} has no file of its own.`);
    return { path: patternOf(path), files: filesOf(chunk, chunks).filter((each) => !everywhere.includes(each)) };
  });
}

/** An address of the table as a regular expression. */
function patternOf(path: string): string {
  return `^${path.replace(/:\w+\+/g, '.+').replace(/:\w+/g, '[^/]+')}/?$`;
}
