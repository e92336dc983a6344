import type { Refusal } from '../errors/refusal.ts';
import { spoken } from '../errors/spoken.ts';
import { printable } from './table.ts';
import { inLanguage, type Terminal } from './terminal.ts';

/** What stands in the way as lines: code and culprit, what is wrong, and what to do. */
export function refusalText(terminal: Terminal, refusals: readonly Refusal[]): string {
  return refusals
    .map(({ code, path, message, cure, requestId }) => {
      const head = [code, path.join('.'), requestId && `(${inLanguage(terminal, spoken.request())} ${requestId})`];
      const said = [message, ...(cure ? [cure] : [])].map((each) => `  ${inLanguage(terminal, each)}`);
      return printable([head.filter(Boolean).join('  '), ...said].join('\n'));
    })
    .join('\n');
}
