import { basename, dirname, extname, join } from 'node:path';
import type { Outcome } from '../declaring/command.ts';
import { freeName, writeAnswer } from '../declaring/files.ts';
import type { Given } from '../declaring/given.ts';
import { exitCodes } from '../errors/exitCodes.ts';
import { spoken } from '../errors/spoken.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { importText, type ShownImport } from './shownImport.ts';
import { isOver } from './watching.ts';

/** Where imports come from. */
interface Origin {
  /** The file that was sent; `-` where it has no name. */
  readonly file: string;
  /** The number of the one that the server does by itself; null where all were done at once. */
  readonly job: number | null;
}

/** Tells what came of imports, and fetches the rows that were refused beside the file that was sent. */
export async function tellImports(
  given: Given,
  imports: readonly ShownImport[],
  { file, job }: Origin,
): Promise<Outcome> {
  const { terminal } = given;
  const refusedFiles: string[] = [];
  for (const shown of imports) {
    if (shown.refusedRows === null || !isOver(shown)) continue;
    const wanted = refusedFiles.length ? null : given.text('refused');
    refusedFiles.push(await fetchRefused(given, shown.refusedRows, wanted ?? besides(file, shown.name)));
  }
  const text = [
    ...imports.map((shown) =>
      isOver(shown)
        ? importText(terminal, shown)
        : inLanguage(terminal, spoken.running({ job: job ?? '', done: shown.done })),
    ),
    ...refusedFiles.map((each) => inLanguage(terminal, spoken.refusedFile({ file: each }))),
  ].join('\n');
  const data = { ...(job === null ? {} : { job }), imports, refusedFiles };
  return { data, text, exitCode: exitCodeOf(given, imports) };
}

function exitCodeOf(given: Given, imports: readonly ShownImport[]): number {
  const is = (state: ShownImport['state']) => imports.some((each) => each.state === state);
  if (is('FAILED')) return exitCodes.failed;
  if (imports.some(({ counts }) => counts.refused > 0) || is('REFUSED')) return exitCodes.refused;
  // Who did not want to wait has what he wanted.
  const isLeft = imports.some((each) => !isOver(each)) && !given.flag('detach');
  return isLeft || is('CANCELLED') ? exitCodes.brokenOff : exitCodes.done;
}

async function fetchRefused(given: Given, path: string, file: string): Promise<string> {
  const response = await (await given.server()).exchange(path);
  const free = given.text('refused') === file ? file : freeName(file);
  await writeAnswer(given, response, free);
  return free;
}

/** Where refused rows go: beside the file that was sent, in its form. */
function besides(file: string, name: string): string {
  if (file === '-') return `${name}-refused.csv`;
  const whole = basename(file).replace(/\.gz$/i, '');
  const ending = extname(whole);
  return join(dirname(file), `${basename(whole, ending)}-refused${ending}`);
}
