import type { Problem, PutRow } from '@plangraph/schema';
import { beforeColumn } from './headingNames.ts';

/** A problem of a row, with what the sender calls the column at fault; null where no column of the file is. */
export interface ToldProblem extends Problem {
  readonly heading?: string | null;
}

/** The columns of a file: what each is called, and the field of a row that it stands for; null for one that is left out. */
interface SentColumns {
  readonly written: readonly string[];
  readonly paths: readonly (string | null)[];
}

/** Makes what says what the sender calls the column of a field. */
function callerOf({ written, paths }: SentColumns): (field: string) => string | null {
  return (field) => {
    const isNamed = (path: string | null) => path !== null && (path === field || path.startsWith(`${field}.`));
    const at = paths.findIndex(isNamed);
    return at < 0 ? null : firstLine(written[at] ?? '') || null;
  };
}

/** What came of rows, with columns called as the sender calls them, beside the names that programs know. */
export function inSendersWords(puts: readonly PutRow[], columns: SentColumns): readonly PutRow[] {
  const called = callerOf(columns);
  return puts.map((put) =>
    put.problems.length ? { ...put, problems: put.problems.map((each) => told(each, called)) } : put,
  );
}

function told(problem: Problem, called: (field: string) => string | null): ToldProblem {
  const field = problem.path.join('.');
  const heading = field === '' ? null : called(field);
  if (heading === null) return { ...problem, heading };
  const names = new RegExp(`(?<=${beforeColumn})${escaped(field)}(?!\\w|\\.\\w)`, 'g');
  // What a clerk names is what the column is called, not a noun of the graph: 没有您可查看的 地区“开花县”.
  const noun = problem.code === 'NOT_FOUND' ? /\b[A-Z]\w*(?=“)/ : null;
  const say = ({ en, zh }: Problem['message']) => ({
    en: en.replace(names, () => heading),
    zh: (noun ? zh.replace(noun, () => heading) : zh).replace(names, () => heading),
  });
  return { ...problem, heading, message: say(problem.message), cure: say(problem.cure) };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
