import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/house.ts';

/** What is typed by a block of a guide, and the heading under which it stands. */
export interface Typed {
  readonly guide: string;
  readonly heading: string;
  readonly text: string;
}

/** The blocks of a guide that are typed into a shell by nobody in particular: those of people and terminals are walked. */
export function typedIn(guide: string): Typed[] {
  const text = readFileSync(join(root, 'docs/guides', guide), 'utf8');
  return text.split(/^(?=##+ )/m).flatMap((section) =>
    [...section.matchAll(/^```sh\n(?!# (?:as|in) )([\s\S]*?)^```$/gm)].map(([, block = '']) => ({
      guide,
      heading: /^#+ (.*)$/m.exec(section)?.[1] ?? '',
      text: block,
    })),
  );
}

/** The commands of a block: lines that go on in the next are one, and what stands behind ` # ` is for readers. */
export function commandsOf({ text }: Typed): string[] {
  const commands: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    open += open ? `\n${line}` : line.replace(/(?:^|\s+)#(?: .*)?$/, '');
    if (open.endsWith('\\') || open.split("'").length % 2 === 0) continue;
    if (open.trim()) commands.push(open.trim());
    open = '';
  }
  return commands;
}
