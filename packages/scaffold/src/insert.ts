import { readFileSync, writeFileSync } from 'node:fs';

/** Changes a file that is there. */
export function change(file: string, how: (text: string) => string): void {
  writeFileSync(file, how(readFileSync(file, 'utf8')));
}

/**
 * Puts lines behind the first line that an expression finds.
 *
 * @throws when it finds none, naming what is missing where.
 */
export function after(text: string, mark: RegExp, lines: string, where: string): string {
  const found = mark.exec(text);
  if (!found)
    throw new Error(`${where} has no line like ${mark.source}; add by hand what belongs behind it:\n${lines}`);
  const end = text.indexOf('\n', found.index + found[0].length - 1) + 1;
  return `${text.slice(0, end)}${lines}${text.slice(end)}`;
}

/** The same, before the line. */
export function before(text: string, mark: RegExp, lines: string, where: string): string {
  const found = mark.exec(text);
  if (!found)
    throw new Error(`${where} has no line like ${mark.source}; add by hand what belongs before it:\n${lines}`);
  const begin = text.lastIndexOf('\n', found.index) + 1;
  return `${text.slice(0, begin)}${lines}${text.slice(begin)}`;
}

/** Puts an import at the end of a file's imports. */
export function importInto(text: string, names: readonly string[], file: string): string {
  const line = importLine(names, file);
  const imports = [...text.matchAll(/^import [\s\S]*?;\n/gm)];
  const last = imports.at(-1);
  if (!last) return `${line}\n\n${text}`;
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

/** The line that imports names of a file. What packs this package turns the imports that it finds into those of JavaScript: this is none yet. */
export function importLine(names: readonly string[], file: string): string {
  return `import { ${names.join(', ')} } from '${file}';`;
}
