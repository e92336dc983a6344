import type { Row, RowProblem } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { spineErrors } from './errors/rows.ts';

const { INVALID_VALUE } = spineErrors;

/** The columns of a citation that say where its passage stands. */
export const passageColumns = [
  'page',
  'lineFrom',
  'lineTo',
  'characterFrom',
  'characterTo',
  'boxLeft',
  'boxTop',
  'boxWidth',
  'boxHeight',
  'passageSha256',
] as const;

/** What is wrong with where a passage stands. */
export function passageProblems(row: Row): RowProblem[] {
  const { page, lineFrom, lineTo, characterFrom, characterTo } = row as Readonly<Record<string, number | null>>;
  const box = ['boxLeft', 'boxTop', 'boxWidth', 'boxHeight'].map((name) => row[name] ?? null);
  const isShare = (value: unknown) => value !== null && new Decimal(String(value)).clamp(0, 1).eq(String(value));
  return [
    ...(page == null || page >= 1 ? [] : [INVALID_VALUE.page()]),
    ...(inOrder(lineFrom, lineTo, 1) ? [] : [INVALID_VALUE.lines()]),
    ...(inOrder(characterFrom, characterTo, 0) ? [] : [INVALID_VALUE.characters()]),
    ...(box.every((each) => each === null) || box.every(isShare) ? [] : [INVALID_VALUE.box()]),
    ...hashProblems(row.passageSha256, 'passageSha256'),
  ];
}

/** What is wrong with a hash. */
function hashProblems(hash: unknown, column: string): RowProblem[] {
  if (hash == null || /^[0-9a-f]{64}$/.test(String(hash))) return [];
  return [INVALID_VALUE.hash({ column })];
}

/** What is wrong with the address or the media type of a document. */
export function documentProblems({ address, mediaType, sha256 }: Row): RowProblem[] {
  const isAddress = address == null || (URL.canParse(String(address)) && /^https?:/.test(String(address)));
  const isType = mediaType == null || /^[a-z]+\/[a-z0-9.+-]+$/.test(String(mediaType));
  return [
    ...(isAddress ? [] : [INVALID_VALUE.address()]),
    ...(isType ? [] : [INVALID_VALUE.mediaType()]),
    ...hashProblems(sha256, 'sha256'),
  ];
}

function inOrder(from: number | null | undefined, to: number | null | undefined, least: number): boolean {
  if (from == null && to == null) return true;
  return from != null && to != null && from >= least && from <= to;
}
