import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { FromCandidate, ToRun, ToWaiting } from './messages.ts';

/** How a process that may become a gateway is started. */
export interface CandidateOptions {
  /** Where it runs. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it reads while it waits, by addresses. */
  readonly ahead: readonly string[];
  /** The beginning of addresses, as a regular expression, whose stack traces are to name sources; null where the sources run. */
  readonly made: string | null;
  /** Where it is reached, whatever it says of itself. */
  readonly url: string;
  /** Hears what it writes. */
  said(text: string): void;
  complained(text: string): void;
}

/** What became of a start. */
export type Started = { readonly url: URL } | { readonly failed: string };

/** A process that becomes a gateway when it is told to: what does not change it has read by then. */
export interface Candidate {
  readonly ahead: readonly string[];
  /** Has it run a module. Settles when it serves, or has ended without. */
  start(run: ToRun): Promise<Started>;
  /** Settles when it has ended, with what it complained of at last. */
  readonly ended: Promise<string>;
  /** Lets it finish what is in hand, for some seconds. */
  end(): Promise<void>;
}

const waiting = join(import.meta.dirname, `waiting${extname(import.meta.filename)}`);

/** A start makes so many objects that live that it is quicker not to collect between them. */
const memory = ['--min-semi-space-size=64', '--max-semi-space-size=64', '--initial-old-space-size=512'];

/** How long one may take to end, in milliseconds. */
const patience = 4_000;
/** How many letters of its complaints are remembered. */
const remembered = 20_000;

/** Starts a process that waits for the word to become a gateway. */
export function createCandidate({ root, env, ahead, made, url, said, complained }: CandidateOptions): Candidate {
  const child: ChildProcess = fork(waiting, made === null ? [] : [made], {
    cwd: root,
    env,
    execArgv: memory,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const tell = (message: ToWaiting | ToRun) => child.send(message, () => {});
  let inner = '';
  let heard = '';
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(heard)));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => said(inner ? text.replaceAll(inner, url) : text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    heard = (heard + text).slice(-remembered);
    complained(text);
  });
  tell({ ahead });
  return {
    ahead,
    ended,
    start(run) {
      tell(run);
      let isDone = false;
      return new Promise((resolve) => {
        child.on('message', (message: FromCandidate) => {
          if ('listening' in message) inner = message.listening;
          else isDone = true;
          if (isDone && inner) resolve({ url: new URL(inner) });
        });
        void ended.then((failed) => resolve({ failed }));
      });
    },
    async end() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(late);
    },
  };
}
