import type { Command, Outcome } from '../declaring/command.ts';
import type { Given } from '../declaring/given.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import { operation } from '../server/operations.ts';
import { tableOf } from '../terminal/table.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { refusedOption } from './bringingOptions.ts';
import { tellImports } from './tellImports.ts';
import { cancelImport, readImport, watchImport } from './watching.ts';

const number = {
  name: 'number',
  description: { en: 'the number that import and job list show', zh: 'import 与 job list 显示的编号' },
} as const;

async function jobOf(given: Given): Promise<number> {
  const text = await given.argument(0, 'number', spoken.askJob());
  const job = /^\d{1,9}$/.test(text) ? Number(text) : numberIn(text);
  if (job === null) throw cliErrors.OPTION_INVALID({ option: '<number>', given: text, wanted: spoken.wantedNumber() });
  return job;
}

/** The number in a global id of an import, as the graph gives it. */
function numberIn(id: string): number | null {
  const found = /^Import:(\d{1,9})$/.exec(Buffer.from(id, 'base64').toString());
  return found ? Number(found[1]) : null;
}

/** Watches an import that somebody sent before: it is shown until it is over, and then what came of each row. */
export const watchJob: Command = {
  name: 'job watch',
  description: {
    en: 'watch an import until it is over, then show what came of each row; Ctrl-C asks what to do',
    zh: '查看导入进度直至结束，再显示逐行结果；Ctrl-C 时询问如何处理',
  },
  arguments: [number],
  options: [refusedOption],
  async run(given): Promise<Outcome> {
    const job = await jobOf(given);
    const shown = await watchImport(given, job);
    return tellImports(given, [shown], { job, file: shown.fileName ?? '-' });
  },
};

/** Cancels an import that waits or is running. */
export const cancelJob: Command = {
  name: 'job cancel',
  description: {
    en: 'cancel an import; what was written by then stays',
    zh: '取消导入；已写入的内容保留',
  },
  arguments: [number],
  async run(given) {
    const job = await jobOf(given);
    const { id } = await readImport(given, job);
    const state = await cancelImport(given, id);
    const said = state === 'CANCELLED' ? spoken.jobCancelled({ job }) : spoken.jobEnds({ job });
    return { data: { job, state }, text: inLanguage(given.terminal, said) };
  },
};

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly fileName: string | null;
    readonly state: string;
    readonly done: number;
    readonly total: number | null;
    readonly startedAt: string;
  }[];
}

/** Lists what the organisation brought, the latest first. */
export const listJobs: Command = {
  name: 'job list',
  description: { en: 'list imports of your organisation, the latest first', zh: '列出本单位的导入，最新在前' },
  options: [
    { flags: '--first <count>', description: { en: 'so many, 200 at most (20)', zh: '条数，至多 200（默认 20）' } },
  ],
  async run(given) {
    const count = given.text('first') ?? '20';
    if (!/^[1-9]\d{0,2}$/.test(count) || Number(count) > 200)
      throw cliErrors.OPTION_INVALID({ option: '--first', given: count, wanted: spoken.wantedNumber() });
    const { imports } = await (await given.server()).ask<{ imports: Listed }>(operation('imports'), {
      first: Number(count),
    });
    const words = ['job', 'name', 'file', 'state', 'rows', 'startedAt'] as const;
    const rows = imports.nodes.map(({ id, name, fileName, state, done, total, startedAt }) => [
      String(numberIn(id) ?? id),
      name,
      fileName ?? '',
      state,
      total === null ? String(done) : `${done}/${total}`,
      startedAt,
    ]);
    const more = imports.totalCount - rows.length;
    const text = [
      tableOf(
        words.map((word) => inLanguage(given.terminal, spoken[word]())),
        rows,
      ),
      ...(more > 0 ? [inLanguage(given.terminal, spoken.more({ count: more }))] : []),
    ].join('\n');
    return { data: { imports: imports.nodes.map((each) => ({ job: numberIn(each.id), ...each })) }, text };
  },
};
