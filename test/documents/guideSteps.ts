import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/house.ts';

/** One thing that a guide has its reader do or see. */
export interface Step {
  /** How the block is marked: `graphql`, `sh`, `js`, `json`, `text`. */
  readonly language: string;
  /** What its first line says of who does it or where: the words behind `# as` or `# in the`; null where it says nothing. */
  readonly where: string | null;
  readonly text: string;
  /** What is answered, as the block behind it shows. */
  readonly answer: string | null;
  /** For the names of tests. */
  readonly title: string;
}

const blocks = /^```(\w+)\n(?:# (?:as|in the) ([\w ]+)\n)?([\s\S]*?)^```(?:\n\n```json\n([\s\S]*?)^```)?/gm;

/** Everything that is typed, sent and printed in a guide, in its order. */
export function stepsOf(guide: string): Step[] {
  const text = readFileSync(join(root, 'docs/guides', guide), 'utf8');
  return [...text.matchAll(blocks)].map(([, language = '', where = null, body = '', answer = null], index) => {
    const [first = ''] = body.split('\n').filter((line) => line.trim() !== '');
    return { language, where, text: body, answer, title: `${index + 1}, ${first.slice(0, 60)}` };
  });
}

/** What differs each time stands as “…” in a guide: the text as what fits it. */
export function fitting(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`);
}

/** Whether a value is what a guide shows: “…” alone stands for anything that is there, and within a text for any part of it. */
export function fits(shown: unknown, value: unknown): boolean {
  if (shown === '…') return value !== null && value !== undefined;
  if (typeof shown === 'string') return typeof value === 'string' && fitting(shown).test(value);
  if (typeof shown !== 'object' || shown === null) return shown === value;
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(shown);
  return (
    names.length === Object.keys(value).length &&
    names.every((name) => fits((shown as Record<string, unknown>)[name], (value as Record<string, unknown>)[name]))
  );
}
