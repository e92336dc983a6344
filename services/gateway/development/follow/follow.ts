import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { placesOf } from '../../src/errors/placesOf.ts';
import { type Candidate, type CandidateOptions, createCandidate, type Started } from './candidate.ts';
import { openDoor } from './door.ts';
import { answerFailure } from './failedStart.ts';
import type { ToRun } from './messages.ts';
import { watchSources } from './watchSources.ts';

/** Sources that are followed, and what runs of them. */
interface FollowOptions extends Omit<CandidateOptions, 'ahead' | 'complained' | 'url'> {
  readonly host: string;
  readonly port: number;
  /** Which folders are watched, and which of their files a gateway is made of. */
  readonly folders: readonly string[];
  readonly counts: RegExp;
  /** The folder in which the packages of domains lie, such as `packages/`; empty for the root itself. */
  readonly packages: string;
  /** Hears of such a file at once when it was saved. */
  touched?(path: string): void;
  /** What a gateway may read before it is known what will change next. */
  ahead(): readonly string[];
  /** Makes ready what runs, after files were saved, none of them at first; false where it is what runs already. */
  make(changed: readonly string[]): Promise<boolean>;
  readonly run: ToRun;
  /** Hears that a gateway serves, and for how long that took. */
  serving(url: string, milliseconds: number, changed: readonly string[]): void;
}

/** Sources that are followed. */
export interface Following {
  readonly url: string;
  end(): Promise<void>;
}

/** Who saves all files saves them within so many milliseconds. */
const settling = 20;
const endedByItself = 'The gateway has ended by itself. The next save starts another.';
/** How long whoever asked first has the processors to himself, before the next gateway is prepared. */
const rest = 400;

/**
 * Serves what sources say, anew whenever one is saved. Whoever asks between a save and the gateway that was made of it waits for that. The
 * last gateway serves until there is another; a source that cannot be read leaves it serving, and where the next one cannot be composed
 * the door says why, and where.
 */
export async function follow(options: FollowOptions): Promise<Following> {
  const door = await openDoor(options.host, options.port);
  const changes = new Set<string>();
  const ending = new AbortController();
  const stopped = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
  let more = Promise.withResolvers<void>();
  let spare: Candidate | null = null;
  let current: Candidate | null = null;
  let answering: URL | RequestListener | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isAtRest = false;
  const candidates = new Set<Candidate>();

  const create = (): Candidate => {
    const { root, env, made, said } = options;
    const ahead = options.ahead();
    const complained = (text: string) => void process.stderr.write(text);
    const created = createCandidate({ root, env, made, said, url: door.url, ahead, complained });
    candidates.add(created);
    void created.ended.then(() => {
      candidates.delete(created);
      if (spare === created) spare = null;
    });
    return created;
  };
  /** Has one wait that has read nothing of what has changed. */
  const prepare = (): void => {
    clearTimeout(timer);
    if (ending.signal.aborted) return;
    const still = options.ahead();
    if (spare?.ahead.every((module) => still.includes(module))) return;
    void spare?.end();
    spare = create();
  };
  const endWatch = watchSources(options.root, options.folders, (path) => {
    if (!options.counts.test(path)) return;
    door.hold();
    changes.add(path);
    options.touched?.(path);
    if (answering) prepare();
    more.resolve();
  });

  /** Whether there is something else to run than what runs; null where it could not be made. */
  const make = async (changed: readonly string[]): Promise<boolean | null> => {
    try {
      return (await options.make(changed)) || answering === null;
    } catch (error) {
      // Whoever makes one may have put a stack into it.
      const [message = ''] = (error as Error).message.split(/\n\s+at /);
      process.stderr.write(`${message}\n`);
      answering ??= answerFailure({ message, places: [] });
      return null;
    }
  };
  /** A gateway that ends without being told to leaves word of why. */
  const missed = async (gateway: Candidate): Promise<void> => {
    const complained = await gateway.ended;
    if (current !== gateway || ending.signal.aborted) return;
    current = null;
    answering = tell(complained || endedByItself);
    if (isAtRest) door.open(answering);
  };
  /** Runs what was made, unless another source is saved meanwhile; null then. */
  const start = async (): Promise<{ next: Candidate; started: Started } | null> => {
    prepare();
    const next = spare ?? create();
    spare = null;
    const started = await Promise.race([
      next.start(options.run),
      more.promise.then(() => null),
      stopped.then(() => null),
    ]);
    if (started) return { next, started };
    void next.end();
    return null;
  };
  /** Says where the mistake is that keeps a gateway from serving, here and to whoever asks. */
  const tell = (complained: string): RequestListener => {
    const [message = ''] = complained.split(/\n\s+(?:at|→) /);
    const told = [...complained.matchAll(/^ {2}→ (.+)$/gm)].map(([, place = '']) => place);
    const places = told.length > 0 ? told : placesOf(complained, options.root, options.packages);
    if (told.length === 0) for (const place of places) process.stderr.write(`  → ${place}\n`);
    return answerFailure({ message, places });
  };

  const turns = async (): Promise<void> => {
    const changed = new Set<string>();
    let due = false;
    for (;;) {
      const began = performance.now();
      if (changes.size > 0) await sleep(settling);
      if (ending.signal.aborted) return;
      more = Promise.withResolvers();
      for (const path of changes) changed.add(path);
      changes.clear();
      const needed = await make([...changed]);
      due ||= needed ?? false;
      if (changes.size > 0) continue;
      const isNext = needed !== null && due;
      if (isNext) {
        const done = await start();
        if (!done) continue;
        due = false;
        answering = 'url' in done.started ? done.started.url : tell(done.started.failed);
        void current?.end();
        current = 'url' in done.started ? done.next : null;
        if (current) void missed(current);
        if (changes.size > 0) continue;
      }
      if (answering) door.open(answering);
      if (isNext && current) options.serving(door.url, Math.round(performance.now() - began), [...changed]);
      if (needed !== null) changed.clear();
      timer = setTimeout(prepare, rest);
      isAtRest = true;
      await Promise.race([more.promise, stopped]);
      isAtRest = false;
    }
  };
  const done = turns();
  return {
    url: door.url,
    async end() {
      ending.abort();
      clearTimeout(timer);
      endWatch();
      await done;
      await Promise.all([...candidates].map((each) => each.end()));
      await door.close();
    },
  };
}
