import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/house.ts';

/** A command of a guide, as its words. */
interface Command {
  readonly kind: 'COMMAND';
  readonly words: readonly string[];
}

/** Lines that a guide has a newcomer write. */
interface Edit {
  readonly kind: 'EDIT';
  /** Path from the folder in which the newcomer is. */
  readonly file: string;
  /** The line behind which they stand; null for a file of their own. */
  readonly behind: string | null;
  readonly text: string;
}

export type GuideStep = Command | Edit;

const section = /<!-- walk -->\n([\s\S]*?)<!-- end of walk -->/;
const block = /(?:<!-- in (\S+?)(?:, behind `(.*?)`)? -->\n)?```(\w+)\n([\s\S]*?)^```$/gm;

/** What a guide has a newcomer do, in its order: its blocks are what the walk runs, so the two cannot part. */
export function guideSteps(guide: string): GuideStep[] {
  const [, told = ''] = section.exec(readFileSync(join(root, guide), 'utf8')) ?? [];
  return [...told.matchAll(block)].flatMap(([, file, behind, language, text = '']): GuideStep[] => {
    if (file) return [{ kind: 'EDIT', file, behind: behind ?? null, text }];
    if (language !== 'sh') return [];
    const lines = text.split('\n').map((line) => line.replace(/(^| )#.*$/, '').trim());
    return lines.filter(Boolean).map((line) => ({ kind: 'COMMAND', words: wordsOf(line) }));
  });
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
