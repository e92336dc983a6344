import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundlesFolder } from './bundle.ts';

/**
 * Has stack traces name the sources where they would name lines of a bundle. A map is read when the first trace that needs it is
 * written; Node's own `--enable-source-maps` reads all of them before the first request. `made` is the expression with which addresses of what was
 * bundled begin, where that is not the gateway in one piece.
 */
export function nameSources(made = RegExp.escape(pathToFileURL(bundlesFolder).href)): void {
  const place = new RegExp(`${made}[^:)\\s]+:\\d+:\\d+`, 'g');
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (file: string) => {
    if (!maps.has(file)) maps.set(file, readMap(file));
    return maps.get(file);
  };
  const sourceOf = (bundled: string): string => {
    const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(bundled) ?? [];
    const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
    return origin && 'fileName' in origin ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : bundled;
  };
  Error.prepareStackTrace = (error, sites) =>
    [nameOf(error), ...sites.map((site) => `    at ${String(site).replace(place, sourceOf)}`)].join('\n');
}

function readMap(file: string): SourceMap | null {
  try {
    const payload = JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8'));
    const sources = payload.sources.map((source: string) => new URL(source, file).href);
    return new SourceMap({ ...payload, sources });
  } catch {
    return null;
  }
}

/** An error's name and message, as V8 would begin the trace, also where they cannot be read. */
function nameOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}
