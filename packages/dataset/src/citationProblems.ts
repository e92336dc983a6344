import type { Row, RowProblem } from '@plangraph/rows';
import { Decimal } from 'decimal.js';

/** What is wrong with where a passage stands. */
export function passageProblems(row: Row): RowProblem[] {
  const { page, lineFrom, lineTo, characterFrom, characterTo } = row as Readonly<Record<string, number | null>>;
  const box = ['boxLeft', 'boxTop', 'boxWidth', 'boxHeight'].map((name) => row[name] ?? null);
  const isShare = (value: unknown) => value !== null && new Decimal(String(value)).clamp(0, 1).eq(String(value));
  return [
    ...(page == null || page >= 1 ? [] : [orderProblem('page', 'a page is counted from 1', '页码从 1 起')]),
    ...(inOrder(lineFrom, lineTo, 1) ? [] : [orderProblem('lineFrom', 'lines run from 1', '行号从 1 起')]),
    ...(inOrder(characterFrom, characterTo, 0)
      ? []
      : [orderProblem('characterFrom', 'characters run from 0', '字符从 0 起')]),
    ...(box.every((each) => each === null) || box.every(isShare)
      ? []
      : [
          orderProblem(
            'boxLeft',
            'a box is left, top, width and height, each from 0 to 1',
            '方框为左、上、宽、高，各为 0 至 1',
          ),
        ]),
    ...hashProblems(row.passageSha256, 'passageSha256'),
  ];
}

/** What is wrong with a hash. */
export function hashProblems(hash: unknown, column: string): RowProblem[] {
  if (hash == null || /^[0-9a-f]{64}$/.test(String(hash))) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column,
      message: {
        en: 'A SHA-256 has 64 hexadecimal digits in small letters.',
        zh: 'SHA-256 为 64 位小写十六进制数字。',
      },
      cure: { en: 'Write what `sha256sum` prints.', zh: '请填写 `sha256sum` 的输出。' },
    },
  ];
}

/** What is wrong with the address or the media type of a document. */
export function documentProblems({ address, mediaType, sha256 }: Row): RowProblem[] {
  const isAddress = address == null || (URL.canParse(String(address)) && /^https?:/.test(String(address)));
  const isType = mediaType == null || /^[a-z]+\/[a-z0-9.+-]+$/.test(String(mediaType));
  return [
    ...(isAddress ? [] : [orderProblem('address', 'an address begins with https://', '网址以 https:// 开头')]),
    ...(isType ? [] : [orderProblem('mediaType', 'a media type is such as text/plain', '媒体类型形如 text/plain')]),
    ...hashProblems(sha256, 'sha256'),
  ];
}

function inOrder(from: number | null | undefined, to: number | null | undefined, least: number): boolean {
  if (from == null && to == null) return true;
  return from != null && to != null && from >= least && from <= to;
}

function orderProblem(column: string, en: string, zh: string): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column,
    message: { en: `${column} is none: ${en}.`, zh: `${column} 不正确：${zh}。` },
    cure: { en: 'See docs/reference/dataset.md for how it is written.', zh: '写法见 docs/reference/dataset.md。' },
  };
}
