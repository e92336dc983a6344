import type { ModelFacts } from '../facts/models.ts';
import { longestText, normalKey } from '../rules/text.ts';
import type { TextLimits } from './cell.ts';

const stated = /(Zh|En)$/;

/**
 * What the texts of a column must keep to, by what the column is: part of a key or an index, a name, or prose. A contract
 * may allow less or more.
 */
export function textLimits(
  { uniques, indexes }: ModelFacts,
  column: string,
  lengths: Readonly<Record<string, number>> = {},
): TextLimits {
  const isIn = (groups: readonly (readonly string[])[]) => groups.some((group) => group.includes(column));
  const longest = isIn([...uniques, ...indexes])
    ? longestText.key
    : stated.test(column)
      ? longestText.name
      : longestText.prose;
  const limits = { longest: lengths[column] ?? longest };
  return isIn(uniques) && !stated.test(column) ? { ...limits, form: normalKey } : limits;
}
