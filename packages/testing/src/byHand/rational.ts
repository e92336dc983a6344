/** An exact number, as one would write it on paper: no decimal library is asked. */
export class Rational {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    this.top = bottom < 0n ? -top : top;
    this.bottom = bottom < 0n ? -bottom : bottom;
  }

  /** Reads a decimal such as `-12.5`. */
  static of(text: string): Rational {
    const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
    if (sign === undefined) throw new Error(`${text} is no decimal.`);
    const digits = BigInt(whole + part);
    return new Rational(sign ? -digits : digits, 10n ** BigInt(part.length));
  }

  plus(other: Rational): Rational {
    return new Rational(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Rational): Rational {
    return new Rational(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Rational): Rational {
    return new Rational(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return new Rational(this.top * other.bottom, this.bottom * other.top);
  }

  size(): Rational {
    return new Rational(this.top < 0n ? -this.top : this.top, this.bottom);
  }

  /** -1, 0 or 1. */
  sign(): number {
    return this.top === 0n ? 0 : this.top < 0n ? -1 : 1;
  }

  /** Less, equal or greater: -1, 0 or 1. */
  against(other: Rational): number {
    return this.minus(other).sign();
  }

  /** Rounded to 6 places, halves away from zero, without zeros at the end. */
  text(): string {
    const { top, bottom } = this.size();
    const millionths = (top * 2_000_000n + bottom) / (bottom * 2n);
    const digits = String(millionths).padStart(7, '0');
    const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
    return this.top < 0n && millionths > 0n ? `-${text}` : text;
  }
}
