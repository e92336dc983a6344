import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Given } from '../declaring/given.ts';
import { exitCodeFor } from '../errors/exitCodes.ts';
import { cliErrors } from '../errors/failures.ts';
import { Refused } from '../errors/refusal.ts';
import { spoken } from '../errors/spoken.ts';
import { fieldOf, refusalsIn } from '../server/answers.ts';
import { operation } from '../server/operations.ts';
import { type Progress, showProgress } from '../terminal/progress.ts';
import { askWhich } from '../terminal/questions.ts';
import { isAttended } from '../terminal/terminal.ts';
import type { ShownImport } from './shownImport.ts';
import { perform } from './verb.ts';

/** How far an import has come. */
interface Come {
  readonly state: ShownImport['state'];
  readonly done: number;
  readonly total: number | null;
}

/** How long it is waited between two looks, in milliseconds: a short one is over soon, a long one is looked at each second. */
const [shortestPause, longestPause] = [100, 1_000];

/** Whether nothing comes of an import any more. */
export function isOver({ state }: Pick<Come, 'state'>): boolean {
  return state !== 'WAITING' && state !== 'RUNNING';
}

/** An import as the server tells it, by its number. */
export async function readImport(given: Given, job: number): Promise<ShownImport> {
  const server = await given.server();
  const response = await server.exchange(`/imports/${job}`);
  const answer: unknown = await response.json().catch(() => null);
  const refusals = refusalsIn(answer);
  if (refusals) throw new Refused(refusals, exitCodeFor(refusals[0]?.code ?? '', response.status));
  const shown = fieldOf(answer, 'import');
  if (typeof shown === 'object' && shown !== null) return shown as ShownImport;
  throw cliErrors.SERVER_ANSWER_UNKNOWN({ server: server.address, status: response.status });
}

/**
 * Watches an import that the server does by itself until it is over. Who breaks off is asked whether it is to be cancelled; where nobody
 * can be asked, it is left to the server. Gives it as it is then.
 */
export async function watchImport(given: Given, job: number): Promise<ShownImport> {
  const { id } = await readImport(given, job);
  const bar = given.isForPrograms ? null : showProgress(given.terminal, spoken.waitsForWorker());
  const breaks = breaksOf(given);
  try {
    for (let pause = shortestPause; ; pause = Math.min(longestPause, pause * 1.5)) {
      const come = await progressOf(given, id);
      if (isOver(come)) break;
      tell(bar, come);
      if (!(await breaks.within(pause))) continue;
      bar?.end(spoken.watched({ job }));
      const next = isAttended(given.terminal) && !given.isForPrograms ? await whatNow(given) : 'leave';
      if (next === 'leave') return await readImport(given, job);
      if (next === 'cancel') await cancelImport(given, id).catch(unlessOver);
    }
  } finally {
    breaks.end();
  }
  bar?.end(spoken.jobOver({ job }));
  return readImport(given, job);
}

/** Has an import cancelled. Gives its state then: one that is running ends a moment later. */
export async function cancelImport(given: Given, id: string): Promise<ShownImport['state']> {
  type Cancelled = { readonly import: { readonly state: ShownImport['state'] } };
  const done = await perform<Cancelled>(given, 'cancelImport', {
    // An intent of its own: one that was given stands for the file.
    idempotencyKey: randomUUID(),
    import: id,
  });
  return done.import.state;
}

/** Who cancels what is over meanwhile is shown what came of it. */
function unlessOver(error: unknown): void {
  if (!(error instanceof Refused) || error.refusals[0]?.code !== 'IMPORT_DONE') throw error;
}

async function whatNow({ terminal }: Given): Promise<'watch' | 'leave' | 'cancel'> {
  const choices = { watch: spoken.goOnWatching(), leave: spoken.leaveIt(), cancel: spoken.cancelIt() };
  return (await askWhich(terminal, spoken.askBreakOff(), choices)) ?? 'leave';
}

async function progressOf(given: Given, id: string): Promise<Come> {
  const server = await given.server();
  const { node } = await server.ask<{ node: Come | null }>(operation('importProgress'), { id });
  if (!node) throw cliErrors.SERVER_ANSWER_UNKNOWN({ server: server.address, status: 200 });
  return node;
}

function tell(bar: Progress | null, { state, done, total }: Come): void {
  if (state === 'WAITING') bar?.at(0, spoken.waitsForWorker());
  else if (total) bar?.at(done / total, spoken.rowsDone({ done, total }));
  else bar?.at(0, spoken.rowsSoFar({ done }));
}

/** Notices that somebody breaks off, instead of the process ending. */
function breaksOf({ terminal }: Given) {
  let broken = Promise.withResolvers<true>();
  const end = terminal.onInterrupt(() => broken.resolve(true));
  return {
    end,
    /** Waits so long; whether somebody broke off within it. */
    async within(milliseconds: number): Promise<boolean> {
      const waited = new AbortController();
      const slept = sleep(milliseconds, false as const, { signal: waited.signal }).catch(() => false as const);
      const isBroken = await Promise.race([broken.promise, slept]);
      waited.abort();
      if (isBroken) broken = Promise.withResolvers<true>();
      return isBroken;
    },
  };
}
