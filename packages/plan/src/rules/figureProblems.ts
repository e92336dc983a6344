import type { RowProblem } from '@plangraph/rows';
import type { Decimal } from 'decimal.js';
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
    .map((column) => partsNotTaken(column));
  const reading = readValue(domain, stated);
  return problems.length === 0
    ? reading
    : { problems: [...problems, ...('problems' in reading ? reading.problems : [])] };
}

function readValue(domain: FigureDomain, stated: StatedFigure): FigureReading {
  if (!isStated(stated.value)) return { problems: [missingValue] };
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
  if (kind === 'COUNT' && !value.times(unitFactor).isInteger()) problems.push(notWhole(value));
  if (kind === 'MILESTONE' && !value.eq(0) && !value.eq(1)) problems.push(noStage(value));
  if (kind === 'GROWTH' && value.times(unitFactor).lt(-1)) range(shown(decimal(-1).div(unitFactor)), null);
  if ((minimum !== null && value.lt(minimum)) || (maximum !== null && value.gt(maximum))) {
    if (problems.every(({ rule }) => rule !== 'VALUE_OUT_OF_RANGE')) {
      problems.push(outOfRange(value, minimum, maximum));
    }
  }
  return problems;
}

function outOfRange(value: Decimal, least: string | null, greatest: string | null): RowProblem {
  const from = least === null ? null : shown(decimal(least));
  const to = greatest === null ? null : shown(decimal(greatest));
  const en = [from === null ? [] : `at least ${from}`, to === null ? [] : `at most ${to}`].flat().join(' and ');
  const zh = [from === null ? [] : `不小于 ${from}`, to === null ? [] : `不大于 ${to}`].flat().join('且');
  return {
    rule: 'VALUE_OUT_OF_RANGE',
    column: 'value',
    message: { en: `${shown(value)} cannot be: a figure is ${en}.`, zh: `数值 ${shown(value)} 超出范围：应${zh}。` },
    cure: {
      en: `Check the unit and the sign, and write a figure of ${en}.`,
      zh: `请核对计量单位与正负号，填写${zh}的数值。`,
    },
  };
}

function notWhole(value: Decimal): RowProblem {
  return {
    rule: 'NOT_WHOLE',
    column: 'value',
    message: {
      en: `${shown(value)} are no whole things; the indicator counts.`,
      zh: `数值 ${shown(value)} 不是整数个；该指标为计数指标。`,
    },
    cure: { en: 'Write how many there are.', zh: '请填写整数个数。' },
  };
}

function noStage(value: Decimal): RowProblem {
  return {
    rule: 'VALUE_OUT_OF_RANGE',
    column: 'value',
    message: { en: `${shown(value)} is no stage: it is reached or not.`, zh: `数值 ${shown(value)} 不是节点状态。` },
    cure: { en: 'Write 1 when the stage is reached, 0 before.', zh: '已达到请填 1，未达到请填 0。' },
  };
}

function partsNotTaken(column: 'numerator' | 'denominator'): RowProblem {
  return {
    rule: 'PARTS_NOT_TAKEN',
    column,
    message: {
      en: `A ${column} is stated, but the indicator is no ratio.`,
      zh: `填写了${column === 'numerator' ? '分子' : '分母'}，但该指标不是比率指标。`,
    },
    cure: { en: 'Leave it out, and state the value.', zh: '请删除该项，只填写数值。' },
  };
}

const missingValue: RowProblem = {
  rule: 'MISSING_VALUE',
  column: 'value',
  message: { en: 'The figure has no value.', zh: '缺少数值。' },
  cure: { en: 'State the value in the indicator’s unit.', zh: '请按指标的计量单位填写数值。' },
};
