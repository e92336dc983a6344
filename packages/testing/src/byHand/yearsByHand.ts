import type { Inputs } from './paper.ts';
import { Rational } from './rational.ts';

// Written from docs/reference/progress.md, section 17 alone: a promise of several years comes down to one whose periods are years.

/** The paper of a promise of several years, rewritten as that of a plain one. */
export function ofYears(inputs: Inputs): Inputs {
  const text = (name: string) => inputs.find((each) => each.name === name)?.value ?? null;
  const [kind, span] = [text('kind') ?? '', text('span')];
  const averaged = span === 'AVERAGE' && kind !== 'MILESTONE';
  const lines = averaged ? { baseline: null, course: 'FLAT' } : span === 'SUM' ? { accounting: 'PER_PERIOD' } : {};
  const others = inputs.filter(({ name }) => !(name in lines) && name !== 'kind' && name !== 'span');
  const rewritten = [
    ...others,
    ...Object.entries(lines).map(([name, value]) => ({ name, value })),
    { name: 'kind', value: kindOnPaper(kind, span) },
  ];
  if (!averaged) return rewritten;
  const isYear = ({ name }: Inputs[number]) => name.startsWith('figure.');
  return [...rewritten.filter((line) => !isYear(line)), ...averaging(inputs.filter(isYear), text('unitFactor'), kind)];
}

function kindOnPaper(kind: string, span: string | null): string {
  if (kind === 'MILESTONE' || kind === 'GROWTH' || span === 'SUM') return kind;
  return kind === 'RATIO' && span === 'AVERAGE' ? kind : 'LEVEL';
}

/** Each year's figure becomes the average of it and all before; from a year without a figure on there is none. */
function averaging(figures: Inputs, unitFactor: string | null, kind: string): Inputs {
  const unit = Rational.of(unitFactor ?? '1');
  const one = Rational.of('1');
  let [sum, product, gone, count] = [Rational.of('0'), one, false, 0];
  return figures.map(({ name, value }) => {
    gone ||= value === null;
    if (gone || value === null) return { name, value: null };
    count += 1;
    sum = sum.plus(Rational.of(value));
    product = product.times(one.plus(Rational.of(value).times(unit)));
    if (kind === 'GROWTH' && product.sign() < 0) gone = true;
    if (gone) return { name, value: null };
    const average =
      kind === 'GROWTH' ? root(product, count).minus(one).over(unit) : sum.over(Rational.of(String(count)));
    return { name, value: places(average) };
  });
}

const scale = 10n ** 40n;

/** The root of a number that is not negative, to 40 places. */
function root({ top, bottom }: Rational, degree: number): Rational {
  const exponent = BigInt(degree);
  const wanted = (top * scale ** exponent) / bottom;
  let [low, high] = [0n, scale * (top / bottom + 2n)];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** exponent <= wanted) low = middle;
    else high = middle;
  }
  return new Rational(low, scale);
}

/** Rounded to 20 places, halves away from zero. */
function places({ top, bottom }: Rational): string {
  const unit = 10n ** 20n;
  const size = ((top < 0n ? -top : top) * unit * 2n + bottom) / (bottom * 2n);
  const digits = String(size).padStart(21, '0');
  return `${top < 0n ? '-' : ''}${digits.slice(0, -20)}.${digits.slice(-20)}`;
}
