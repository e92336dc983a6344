import { type BilingualText, fillIn } from '@plangraph/messages';
import { graphqlMessages } from './graphqlMessages.ts';

/** Values that are messages themselves. */
const nested = ['said', 'reason', 'more'];

/** Values that run over quotes: whatever somebody wrote, and lists of names. Names themselves have no quotes in them. */
const free = new Set([...nested, 'value', 'found', 'expected', 'path', 'names', 'sequence', 'definition', 'example']);

const patterns = graphqlMessages.map(({ en, zh }) => ({ pattern: patternOf(en), zh }));

/** A template as the pattern of what it becomes. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return free.has(part) ? `(?<${part}>[\\s\\S]+?)` : `(?<${part}>[^"]+?)`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

/**
 * What graphql-js said, in Chinese, with the same names and values; undefined for what it does not say.
 *
 * @param known a text that may stand within it and is there in both languages: what one of our scalars said.
 */
export function inChinese(message: string, known?: BilingualText): string | undefined {
  if (message === known?.en) return known.zh;
  for (const { pattern, zh } of patterns) {
    const found = pattern.exec(message);
    if (!found) continue;
    const values = Object.entries(found.groups ?? {}).map(([name, value]) => {
      if (nested.includes(name)) return [name, inChinese(value, known) ?? value];
      return [name, name === 'names' ? listInChinese(value) : value];
    });
    return fillIn(zh, Object.fromEntries(values), 'zh');
  }
  return undefined;
}

/** `"A", "B", or "C"` as it is listed in Chinese. */
function listInChinese(names: string): string {
  return names
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/,? or /g, '或')
    .replace(/, /g, '、');
}
