import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/house.ts';

/** A command of the guide, as its words. */
interface Command {
  readonly kind: 'COMMAND';
  readonly words: readonly string[];
}

/** Lines that the guide has a newcomer write. */
interface Edit {
  readonly kind: 'EDIT';
  /** Path from the root of the checkout. */
  readonly file: string;
  /** The line behind which they stand; null for a file of their own. */
  readonly behind: string | null;
  readonly text: string;
}

export type GuideStep = Command | Edit;

const guide = 'docs/guides/domain-developer.md';
const section = /<!-- walk -->\n([\s\S]*?)<!-- end of walk -->/;
const block = /(?:<!-- in (\S+?)(?:, behind `(.*?)`)? -->\n)?```(\w+)\n([\s\S]*?)^```$/gm;

/** What the guide has a newcomer do, in its order: its blocks are what the walk runs, so the two cannot part. */
export function guideSteps(): GuideStep[] {
  const [, told = ''] = section.exec(readFileSync(join(root, guide), 'utf8')) ?? [];
  return [...told.matchAll(block)].flatMap(([, file, behind, language, text = '']): GuideStep[] => {
    if (file) return [{ kind: 'EDIT', file, behind: behind ?? null, text }];
    if (language !== 'sh') return [];
    return text
      .split('\n')
      .filter((line) => line.startsWith('npx -y pnpm@12 '))
      .map((line) => ({ kind: 'COMMAND', words: wordsOf(line.replace('npx -y pnpm@12 ', '').replace(/ #.*$/, '')) }));
  });
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
