import type { Speech } from '../words/useWords.ts';
import { figure, withUnit } from './figure.ts';

/** What a promise says, as far as its value goes. */
export interface PromisedValue {
  readonly value: string | null;
  readonly upperValue: string | null;
  readonly comparator: string;
  readonly commitment: string;
  readonly indicator: { readonly unit: { readonly symbol: string } };
}

/** Says what was promised: “力争 5,000 人以上”, “striven for: at least 5,000 persons”. */
export function promised(target: PromisedValue, { say, word }: Speech): string {
  const { value, upperValue, indicator, comparator, commitment } = target;
  if (value === null) return say('原文无可读数值', 'no legible value');
  const symbol = indicator.unit.symbol;
  const amount = upperValue ? `${figure(value, 2)}–${withUnit(upperValue, symbol)}` : withUnit(value, symbol);
  const firm = commitment === 'PLAIN' ? '' : word('Commitment', commitment);
  const bound = word('Comparator', comparator);
  const bounded = comparator === 'MORE_THAN' ? `${bound} ${amount}` : `${amount}${bound}`;
  return say(`${firm} ${bounded}`.trim(), `${firm ? `${firm}: ` : ''}${bound} ${amount}`.trim());
}
