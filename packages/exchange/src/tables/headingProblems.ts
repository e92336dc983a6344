import { quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';

type Told = Omit<Problem, 'path'>;
const whole = (told: Told): Problem => ({ ...told, path: [] });

/** A file in which no row calls the columns by their names. */
export function noHeadings(wanted: readonly string[]): Problem {
  const named = wanted.join('、');
  return whole({
    code: 'HEADINGS_NOT_FOUND',
    message: { en: 'None of the first rows holds headings that are known.', zh: '前几行中没有找到可识别的表头。' },
    cure: {
      en: `Write headings such as ${wanted.join(', ')}, or start from the template.`,
      zh: `请填写表头，如 ${named}，或使用模板。`,
    },
  });
}

/** A heading that is none of the contract's. */
export function unknownHeading(heading: string, known: readonly string[]): Problem {
  return whole({
    code: 'HEADING_UNKNOWN',
    message: { en: `The heading ${quote(heading)} is not known.`, zh: `表头 ${quote(heading)} 无法识别。` },
    cure: {
      en: `Rename or remove the column, or say what it is in the mapping. Known are ${known.join(', ')}.`,
      zh: `请改名、删除该列，或在对应关系中说明。可识别的表头有：${known.join('、')}。`,
    },
  });
}

/** Two columns with one meaning. */
export function twice(heading: string): Problem {
  return whole({
    code: 'HEADING_DUPLICATE',
    message: { en: `Two columns are headed ${quote(heading)}.`, zh: `有两列的表头都是 ${quote(heading)}。` },
    cure: { en: 'Keep one of them.', zh: '请只保留其中一列。' },
  });
}

/** A heading whose unit does not measure what the column holds. */
export function wrongUnit(heading: string, unit: string, own: string): Problem {
  return whole({
    code: 'HEADING_UNIT',
    message: {
      en: `${quote(heading)} is in ${quote(unit)}, which cannot be converted to ${own}.`,
      zh: `${quote(heading)} 的单位为 ${quote(unit)}，无法换算为${own}。`,
    },
    cure: { en: `Write the unit as ${own}, or as another of its kind.`, zh: `请使用单位“${own}”或可与之换算的单位。` },
  });
}

/** Columns without which no record is found. */
export function missingHeadings(missing: readonly string[]): Problem {
  return whole({
    code: 'HEADING_MISSING',
    message: { en: `There is no column ${missing.join(', ')}.`, zh: `缺少列：${missing.join('、')}。` },
    cure: { en: 'Add it: records are known by it.', zh: '请补充该列：记录靠它识别。' },
  });
}
