import { basename, dirname, extname, join } from 'node:path';
import type { Argument, Option, Outcome } from '../declaring/command.ts';
import { freeName, jsonOption, readWhole, writeAnswer } from '../declaring/files.ts';
import type { Given } from '../declaring/given.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { exitCodeFor, exitCodes } from '../errors/exitCodes.ts';
import { cliErrors } from '../errors/failures.ts';
import { Refused } from '../errors/refusal.ts';
import { spoken } from '../errors/spoken.ts';
import { fieldOf, refusalsIn } from '../server/answers.ts';
import { showProgress } from '../terminal/progress.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { importText, type ShownImport } from './shownImport.ts';
import { intentOf } from './verb.ts';

/** What stands behind a command that sends rows. */
export const bringingArguments: readonly Argument[] = [
  {
    name: 'name',
    description: {
      en: 'which rows: enterprises, figures, …; workbook for sheets of several kinds',
      zh: '数据名称：enterprises、figures 等；workbook 表示含多种工作表的工作簿',
    },
  },
  {
    name: 'file',
    description: {
      en: 'CSV, XLSX or JSON Lines, also .gz; - for standard input',
      zh: 'CSV、XLSX 或 JSON Lines，可为 .gz；- 表示标准输入',
    },
  },
];

/** What can be said of a file that is sent. */
export const bringingOptions: readonly Option[] = [
  { flags: '--plan <code>', description: { en: 'the plan whose figures they are', zh: '数据所属计划的编码' } },
  {
    flags: '--organisation <code>',
    description: { en: 'for which organisation an administrator reports', zh: '管理员代为报送的单位编码' },
  },
  { flags: '--reason <text>', description: { en: 'why records change', zh: '变更原因' } },
  {
    flags: '--mapping <json>',
    description: { en: 'columns by heading, as JSON or @file', zh: '表头与列的对应，JSON 或 @文件' },
  },
  {
    flags: '--refused <file>',
    description: {
      en: 'the file for refused rows (beside the file that was sent)',
      zh: '被拒绝行的输出文件（默认与源文件同目录）',
    },
  },
  idempotencyKey,
];

/** How a file is to be taken. */
interface Bringing {
  readonly name: string;
  readonly file: string;
  readonly dryRun: boolean;
  /** Whether good rows are taken although others are refused. */
  readonly goodRows: boolean;
}

/**
 * Sends a file of rows, tells what came of each, and fetches those that were refused.
 *
 * @throws Refused where the file as a whole is refused.
 */
export async function bring(given: Given, { name, file, dryRun, goodRows }: Bringing): Promise<Outcome> {
  const { terminal } = given;
  const body = await readWhole(given, file);
  const mapping = await jsonOption(given, 'mapping');
  const bar = given.isForPrograms ? null : await showProgress(terminal, spoken.sending({ file: basename(file) }));
  const fileName = file === '-' ? null : basename(file);
  const response = await (await given.server())
    .exchange(`/imports/${encodeURIComponent(name)}`, {
      method: 'POST',
      body,
      query: {
        dryRun: dryRun ? 'true' : null,
        policy: goodRows ? 'GOOD_ROWS' : null,
        fileName,
        plan: given.text('plan'),
        organisation: given.text('organisation'),
        reason: given.text('reason'),
        mapping: mapping && JSON.stringify(mapping),
      },
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': intentOf(given) },
      sent: bar
        ? (part) => bar.at(part / 2, part < 1 ? spoken.sending({ file: basename(file) }) : spoken.working())
        : undefined,
    })
    .finally(() => bar?.end(spoken.answered()));
  const imports = await importsOf(given, response);
  const refusedFiles: string[] = [];
  for (const shown of imports) {
    if (shown.refusedRows === null) continue;
    const wanted = refusedFiles.length ? null : given.text('refused');
    refusedFiles.push(await fetchRefused(given, shown.refusedRows, wanted ?? besides(file, shown.name)));
  }
  const isRefused = imports.some(({ counts }) => counts.refused > 0);
  const text = [
    ...imports.map((shown) => importText(terminal, shown)),
    ...refusedFiles.map((each) => inLanguage(terminal, spoken.refusedFile({ file: each }))),
  ].join('\n');
  return { data: { imports, refusedFiles }, text, exitCode: isRefused ? exitCodes.refused : exitCodes.done };
}

async function importsOf(given: Given, response: Response): Promise<readonly ShownImport[]> {
  const answer: unknown = await response.json().catch(() => null);
  const refusals = refusalsIn(answer);
  if (refusals) throw new Refused(refusals, exitCodeFor(refusals[0]?.code ?? '', response.status));
  const [one, all] = [fieldOf(answer, 'import'), fieldOf(answer, 'imports')];
  if (Array.isArray(all)) return all as ShownImport[];
  if (typeof one === 'object' && one !== null) return [one as ShownImport];
  throw cliErrors.SERVER_ANSWER_UNKNOWN({ server: (await given.server()).address, status: response.status });
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
