import { inBoth, spoken } from '../errors/spoken.ts';

/** Where a line is drawn that is drawn over again. */
type Screen = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

/** What is told of a load. */
interface LoadLog {
  info(message: string): void;
}

/** How far a load has come, for whoever looks at the terminal. */
export interface ProgressLine {
  /** A log whose lines stand above the line instead of in it. */
  readonly log: LoadLog;
  /** Says what is being loaded, and how far it is where that is known. */
  at(what: string, done?: number, total?: number): void;
  /** Takes the line away. */
  end(): void;
}

const width = 24;
const clear = '\r\u001b[2K';

/** Draws a line of progress on a terminal. Elsewhere nothing is drawn: the log says what was loaded. */
export function progressLine(log: LoadLog, screen: Screen = process.stderr): ProgressLine {
  if (!screen.isTTY) return { log, at: () => {}, end: () => {} };
  let line = '';
  const draw = (text: string) => {
    line = text;
    screen.write(`${clear}${text}`);
  };
  const info = (message: string) => {
    screen.write(clear);
    log.info(message);
    screen.write(line);
  };
  return {
    log: { info },
    at(what, done = 0, total = 0) {
      const named = inBoth(spoken.loading({ what }));
      if (total === 0) return draw(`… ${named}`);
      const filled = Math.round((done / total) * width);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
      return draw(
        `${bar} ${Math.floor((done / total) * 100)} %  ${done}/${total}  ${named}`.slice(0, screen.columns ?? 200),
      );
    },
    end: () => draw(''),
  };
}
