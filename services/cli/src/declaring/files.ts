import { createWriteStream, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { cliErrors } from '../errors/failures.ts';
import type { Given } from './given.ts';

/** A file that was written. */
export interface Written {
  /** Null where it went to standard output. */
  readonly file: string | null;
  readonly bytes: number;
}

/** Reads a file whole; `-` is standard input. */
export async function readWhole({ terminal }: Given, file: string): Promise<Buffer<ArrayBuffer>> {
  if (file !== '-') {
    try {
      return readFileSync(file);
    } catch (error) {
      throw cliErrors.FILE_UNREADABLE({ file, reason: reasonOf(error) });
    }
  }
  const pieces: Buffer[] = [];
  for await (const piece of terminal.input) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** A JSON object that an option gives: as it stands, or in a file behind an `@`. */
export async function jsonOption(given: Given, name: string): Promise<Readonly<Record<string, unknown>> | null> {
  const text = given.text(name);
  if (text === null) return null;
  const whole = text.startsWith('@') ? (await readWhole(given, text.slice(1))).toString() : text;
  const value = parseJson(whole);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw cliErrors.JSON_INVALID({ option: `--${name}` });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes an answer into a file that is not there yet, unless `--force` was given: it appears when it is whole. `-` is standard output. */
export async function writeAnswer(given: Given, response: Response, file: string): Promise<Written> {
  let bytes = 0;
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      bytes += piece.byteLength;
      yield piece;
    }
  };
  const body = Readable.fromWeb((response.body ?? new Response('').body) as ReadableStream<Uint8Array>);
  if (file === '-') {
    await pipeline(body, counted, given.terminal.output, { end: false });
    return { file: null, bytes };
  }
  if (!given.flag('force') && existsSync(file)) throw cliErrors.FILE_UNWRITABLE({ file, reason: 'EEXIST' });
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    await pipeline(body, counted, createWriteStream(draft, { flags: 'wx' }));
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw cliErrors.FILE_UNWRITABLE({ file, reason: reasonOf(error) });
  }
  return { file, bytes };
}

/** What the server calls the file that it gives, without folders; another name where it calls it nothing. */
export function nameOf(response: Response, otherwise: string): string {
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return (name && basename(name)) || otherwise;
}

/** A name that no file has yet: the same with a number behind it, if need be. */
export function freeName(file: string): string {
  const { dir, name, ext } = parse(file);
  for (let count = 1; ; count += 1) {
    const free = join(dir, `${name}${count === 1 ? '' : `-${count}`}${ext}`);
    if (!existsSync(free)) return free;
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
