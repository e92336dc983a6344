import type { RowProblem } from '@plangraph/rows';

/** What the rules of a transport scheme's row look at. */
interface TransportSchemeRow {
  readonly mode?: string;
  readonly length?: string | null;
}

/** What must hold between the columns of a transport scheme's row. */
export function checkTransportSchemeRow({ mode, length }: TransportSchemeRow): RowProblem[] {
  if (length === undefined || length === null) return [];
  if (mode === 'AIRPORT') return [lengthOfAirport];
  return Number(length) > 0 ? [] : [lengthNotPositive(length)];
}

const lengthOfAirport: RowProblem = {
  rule: 'INVALID_VALUE',
  column: 'length',
  message: { en: 'An airport has no length.', zh: '机场没有里程。' },
  cure: { en: 'Leave the length out, or correct the mode.', zh: '请留空里程，或更正运输方式。' },
};

function lengthNotPositive(length: string): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'length',
    message: { en: `A length is more than 0; this one is ${length}.`, zh: `里程须大于 0，此处为 ${length}。` },
    cure: {
      en: 'State the length in km, or leave it out where it is not known.',
      zh: '请以公里填写里程；未知时请留空。',
    },
  };
}
