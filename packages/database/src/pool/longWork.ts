/** More long answers wait to be made than memory is there for. The code is that of a database that takes no more. */
export class AnswersCrowded extends Error {
  override readonly name = 'AnswersCrowded';
  readonly code = '53300';

  constructor() {
    super('More long answers are asked for at once than can be made.');
  }
}

/** Does the parts of long answers one after the other. */
export interface LongWork {
  /** Begins an answer from so many characters when its turn comes. Throws {@link AnswersCrowded} where too much waits already. */
  begin<Result>(characters: number, work: () => Promise<Result>): Promise<Result>;
  /** Goes on with one that was begun, before another is: what is half made takes most memory. */
  goOn<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** How many characters may wait to be parsed: eight of the longest answers. */
const mostWaiting = 8 * 8_388_608;

/**
 * Makes what does one part at a time. Each part lets others have their turn in between; were the parts of many long answers
 * done side by side, all of them would be in memory half made, and none would be ready sooner.
 */
export function createLongWork(most = mostWaiting): LongWork {
  const begun: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let characters = 0;
  let busy = false;

  // Only when whoever was served has had the time to ask for his next turn.
  const giveNext = (): void => {
    setImmediate(() => {
      const next = begun.shift() ?? waiting.shift();
      if (next) next();
      else busy = false;
    });
  };
  const inTurn = async <Result>(queue: (() => void)[], work: () => Promise<Result>): Promise<Result> => {
    if (busy) await new Promise<void>((resolve) => queue.push(resolve));
    busy = true;
    return work().finally(giveNext);
  };

  return {
    async begin(length, work) {
      if (characters + length > most) throw new AnswersCrowded();
      characters += length;
      return inTurn(waiting, work).finally(() => {
        characters -= length;
      });
    },
    goOn: (work) => inTurn(begun, work),
  };
}

/** The one of this process: there is one event loop, whoever asks. */
export const longWork = createLongWork();
