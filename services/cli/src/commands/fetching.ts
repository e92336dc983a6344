import { extname } from 'node:path';
import type { Outcome } from '../declaring/command.ts';
import { nameOf, writeAnswer } from '../declaring/files.ts';
import type { Given } from '../declaring/given.ts';
import { exitCodeFor } from '../errors/exitCodes.ts';
import { cliErrors } from '../errors/failures.ts';
import { Refused } from '../errors/refusal.ts';
import { spoken } from '../errors/spoken.ts';
import { refusalsIn } from '../server/answers.ts';
import { inLanguage } from '../terminal/terminal.ts';

/** Fetches a file and writes it where it is wanted: under the server's name for it where nothing else is said. */
export async function fetchFile(
  given: Given,
  path: string,
  query: Readonly<Record<string, string | null>>,
): Promise<Outcome> {
  const response = await (await given.server()).exchange(path, { query });
  if (!response.ok) {
    const refusals = refusalsIn(await response.json().catch(() => null));
    if (refusals) throw new Refused(refusals, exitCodeFor(refusals[0]?.code ?? '', response.status));
    throw cliErrors.SERVER_ANSWER_UNKNOWN({ server: (await given.server()).address, status: response.status });
  }
  const { file, bytes } = await writeAnswer(given, response, given.text('out') ?? nameOf(response, 'file'));
  const said = file === null ? '' : inLanguage(given.terminal, spoken.fileWritten({ file, bytes }));
  return { data: { file, bytes }, text: said };
}

/**
 * The form of a file: as `--format` says, else as the name of the file to be written ends, else the first of them.
 *
 * @throws Refused FILE_TYPE_UNKNOWN, OPTION_INVALID.
 */
export function formatOf(given: Given, formats: readonly [string, ...string[]]): string {
  const asked = given.text('format');
  const choices = formats.join(', ');
  if (asked !== null && !formats.includes(asked))
    throw cliErrors.OPTION_INVALID({ option: '--format', given: asked, wanted: spoken.wantedChoice({ choices }) });
  const out = given.text('out');
  if (asked !== null) return asked;
  if (out === null || out === '-') return formats[0];
  const ending = extname(out).slice(1).toLowerCase();
  const found = formats.find((format) => format === ending);
  if (!found) throw cliErrors.FILE_TYPE_UNKNOWN({ file: out, formats: choices });
  return found;
}
