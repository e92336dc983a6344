import { type Candidate, type CandidateOptions, createCandidate } from './candidate.ts';
import type { ToRun } from './messages.ts';

/** What works beside a gateway while nobody changes it. */
interface Beside {
  /** Has it start when there has been rest for a while. */
  begin(): void;
  /** Has it end, now that something changes. */
  end(): Promise<void>;
}

/** How long nothing has been saved by then, in milliseconds: whoever works wants the processors for his next answer. */
const rest = 3_000;

/** Makes the place of a worker beside a gateway. */
export function besideGateway(options: Omit<CandidateOptions, 'complained' | 'url'>, run: ToRun): Beside {
  let worker: Candidate | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        worker = createCandidate({ ...options, url: '', complained: (text) => void process.stderr.write(text) });
        void worker.start(run);
      }, rest);
    },
    async end() {
      clearTimeout(timer);
      const last = worker;
      worker = null;
      await last?.end();
    },
  };
}
