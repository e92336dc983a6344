import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundlesFolder, sourcesFile } from './bundle.ts';
import { findPlace } from './findPlace.ts';

/** Traces name the same few places again and again; more than these are looked up anew. */
const mostKept = 1_000;

/**
 * Has stack traces name the sources where they would name lines of a bundle. Of maps no more is read than the lines that a trace names:
 * many errors are written while an operation is refused, and reading whole maps, as Node's own `--enable-source-maps` does too, would
 * have everybody wait for the first of them.
 *
 * @param made the expression with which addresses of what was bundled begin, where that is not the gateway in one piece.
 * @param find tells where a place of what was bundled comes from, by its file, line and column; null where nothing is known of it.
 */
export function nameSources(made = RegExp.escape(pathToFileURL(bundlesFolder).href), find = findSource): void {
  const place = new RegExp(`(${made}[^:)\\s]+):(\\d+):(\\d+)`, 'g');
  const kept = new Map<string, string>();
  const sourceOf = (bundled: string, file: string, line: string, column: string): string => {
    const known = kept.get(bundled);
    if (known !== undefined) return known;
    const source = find(file, Number(line), Number(column)) ?? bundled;
    if (kept.size >= mostKept) kept.clear();
    kept.set(bundled, source);
    return source;
  };
  Error.prepareStackTrace = (error, sites) =>
    [nameOf(error), ...sites.map((site) => `    at ${String(site).replace(place, sourceOf)}`)].join('\n');
}

const sources = new Map<string, Readonly<Record<string, readonly string[]>>>();

function findSource(file: string, line: number, column: number): string | null {
  try {
    const path = fileURLToPath(file);
    const named = sourcesBeside(path)[file.slice(file.lastIndexOf('/') + 1)] ?? [];
    const found = findPlace(path, named, line - 1, column - 1);
    return found && `${new URL(found.source, file).href}:${found.line + 1}:${found.column + 1}`;
  } catch {
    return null;
  }
}

function sourcesBeside(file: string): Readonly<Record<string, readonly string[]>> {
  const path = join(file, '..', sourcesFile);
  const known = sources.get(path) ?? JSON.parse(readFileSync(path, 'utf8'));
  sources.set(path, known);
  return known;
}

/** An error's name and message, as V8 would begin the trace, also where they cannot be read. */
function nameOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}
