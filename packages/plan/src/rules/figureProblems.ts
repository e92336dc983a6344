import type { RowProblem } from '@plangraph/rows';
import type { Decimal } from 'decimal.js';
import { bounds, figureErrors, figureParts } from '../errors/figures.ts';
import { decimal, shown } from './decimal.ts';
import { readFigureNumber } from './figureNumber.ts';
import { readParts } from './figureParts.ts';
import { isStated, type StatedFigure } from './statedFigure.ts';
import type { IndicatorKind } from './terms.ts';

/** What of an indicator says which figures it can have. Decimals as text. */
export interface FigureDomain {
  readonly kind: IndicatorKind;
  /** How many base units make one of the indicator's unit: 0.01 for percent. */
  readonly unitFactor: string;
  /** The least value, in the indicator's unit; null where only the kind says. */
  readonly minimum: string | null;
  /** The greatest value, in the indicator's unit; null where only the kind says. */
  readonly maximum: string | null;
  /** Whether a ratio may be stated by its value alone, because its parts are not published. */
  readonly valueAlone?: boolean | undefined;
}

/** A figure's numbers as the graph keeps them: exact, without idle zeros. */
export interface ReadFigure {
  readonly value: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** A figure that was read, or everything that is wrong with it. */
export type FigureReading = { readonly figure: ReadFigure } | { readonly problems: readonly RowProblem[] };

/** Reads a figure within the domain of its indicator. A ratio is computed from its parts, where it has any; other kinds take none. */
export function readFigure(domain: FigureDomain, stated: StatedFigure): FigureReading {
  if (domain.kind === 'RATIO') return readRatio(domain, stated);
  const problems: RowProblem[] = (['numerator', 'denominator'] as const)
    .filter((column) => isStated(stated[column]))
    .map((column) => figureErrors.PARTS_NOT_TAKEN({ column, part: figureParts[column] }));
  const reading = readValue(domain, stated);
  return problems.length === 0
    ? reading
    : { problems: [...problems, ...('problems' in reading ? reading.problems : [])] };
}

function readValue(domain: FigureDomain, stated: StatedFigure): FigureReading {
  if (!isStated(stated.value)) return { problems: [figureErrors.MISSING_VALUE.value()] };
  const value = readFigureNumber('value', stated.value);
  if ('rule' in value) return { problems: [value] };
  const problems = domainProblems(domain, value);
  return problems.length > 0 ? { problems } : { figure: { value: shown(value), numerator: null, denominator: null } };
}

function readRatio(domain: FigureDomain, stated: StatedFigure): FigureReading {
  const alone = domain.valueAlone === true && !isStated(stated.numerator) && !isStated(stated.denominator);
  if (alone) return readValue(domain, stated);
  const parts = readParts(domain.unitFactor, stated);
  if ('problems' in parts) return parts;
  const problems = domainProblems(domain, parts.value);
  if (problems.length > 0) return { problems };
  const { value, numerator, denominator } = parts;
  return { figure: { value: shown(value), numerator: shown(numerator), denominator: shown(denominator) } };
}

function domainProblems({ kind, unitFactor, minimum, maximum }: FigureDomain, value: Decimal): RowProblem[] {
  const problems: RowProblem[] = [];
  const range = (least: string, greatest: string | null) => problems.push(outOfRange(value, least, greatest));
  if ((kind === 'COUNT' || kind === 'AMOUNT') && value.lt(0)) range('0', null);
  if (kind === 'COUNT' && !value.times(unitFactor).isInteger())
    problems.push(figureErrors.NOT_WHOLE({ value: shown(value) }));
  if (kind === 'MILESTONE' && !value.eq(0) && !value.eq(1))
    problems.push(figureErrors.VALUE_OUT_OF_RANGE.stage({ value: shown(value) }));
  if (kind === 'GROWTH' && value.times(unitFactor).lt(-1)) range(shown(decimal(-1).div(unitFactor)), null);
  if ((minimum !== null && value.lt(minimum)) || (maximum !== null && value.gt(maximum))) {
    if (problems.every(({ rule }) => rule !== 'VALUE_OUT_OF_RANGE')) {
      problems.push(outOfRange(value, minimum, maximum));
    }
  }
  return problems;
}

function outOfRange(value: Decimal, minimum: string | null, maximum: string | null): RowProblem {
  const [least, greatest] = [minimum, maximum].map((bound) => (bound === null ? '' : shown(decimal(bound))));
  const within =
    least && greatest
      ? bounds.both({ least, greatest })
      : least
        ? bounds.least({ least })
        : bounds.greatest({ greatest: greatest ?? '' });
  return figureErrors.VALUE_OUT_OF_RANGE.range({ value: shown(value), bounds: within });
}
