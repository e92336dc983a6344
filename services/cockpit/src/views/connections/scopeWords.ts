import type { Speech } from '../../words/useWords.ts';

/** Says what a key may; one that is held to an area, such as `import:industry`, with the area. */
export function sayScope({ word }: Speech, scope: string): string {
  const [verb = '', area] = scope.split(':');
  const said = word('ApiScope', verb.toUpperCase());
  return area ? `${said} (${area})` : said;
}
