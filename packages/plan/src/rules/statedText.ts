import type { RowProblem } from '@plangraph/rows';

const longest = 2_000;

/** What somebody wrote, without blanks at its ends; null where that is nothing. */
export function statedText(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** Why a text is not kept: it is too long. Null where it is not. */
export function textTooLong(column: string, text: string | null): RowProblem | null {
  const length = text === null ? 0 : [...text].length;
  if (length <= longest) return null;
  return {
    rule: 'TEXT_TOO_LONG',
    column,
    message: {
      en: `The ${column} has ${length} characters; ${longest} are the most.`,
      zh: `${column} 共 ${length} 字，上限为 ${longest} 字。`,
    },
    cure: { en: 'Shorten it.', zh: '请缩短文字。' },
  };
}
