import type { Language } from '@plangraph/schema';
import type { TextColumns } from './property.ts';

/** A condition as the filter of a list takes it. */
type Condition = Readonly<Record<string, unknown>>;

/** What a text is compared with: null for the absence of one. */
interface TextComparison {
  readonly operator: string;
  readonly value: string | null;
  readonly negated: boolean;
}

/** The operators of texts, as the filter of a list knows them. */
export const textOperators: ReadonlySet<string> = new Set(['eq', 'contains', 'startsWith', 'endsWith']);

/**
 * A comparison of a text in which search looks, as it is shown in a language: where there is no English, the Chinese stands for it. A missing
 * text compares with nothing, so that negations hold of it.
 */
export function textCondition(
  { zh, en }: TextColumns,
  language: Language,
  { operator, value, negated }: TextComparison,
): Condition {
  const of = (column: string, asked: Condition): Condition => ({ texts: { [column]: asked } });
  const isMissing = (column: string) => of(column, { isNull: true });
  const compare = (column: string) => {
    const said = of(column, { [operator]: value });
    return negated ? { not: said } : said;
  };
  const [shown, missing] =
    en !== null && language === 'EN'
      ? [{ or: [compare(en), { and: [isMissing(en), compare(zh)] }] }, { and: [isMissing(en), isMissing(zh)] }]
      : [compare(zh), isMissing(zh)];
  if (value === null) return negated ? { not: missing } : missing;
  return negated ? { or: [shown, missing] } : shown;
}
