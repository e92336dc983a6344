import { type Program, parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from './house.ts';

/** One module that a file names, whichever way: import, export from, import() or the type import(). */
export interface Import {
  readonly specifier: string;
  /** Whether it disappears before the file runs. */
  readonly typeOnly: boolean;
  /** The names that the file calls what it imports. */
  readonly names: readonly string[];
}

const parsed = new Map<string, ReturnType<typeof parseSync>>();

function parse({ path, text }: SourceFile) {
  const known = parsed.get(text);
  if (known) return known;
  const result = parseSync(path, text);
  if (result.errors.length > 0) throw new Error(`${path} does not parse: ${result.errors[0]?.message}`);
  parsed.set(text, result);
  return result;
}

/** What a file consists of. */
export function programOf(file: SourceFile): Program {
  return parse(file).program;
}

/** The text of a file without its comments, in as many lines. */
export function codeOf(file: SourceFile): string {
  return parse(file).comments.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end),
    file.text,
  );
}

/** Every module that a file names. */
export function importsOf(file: SourceFile): Import[] {
  const { module, program } = parse(file);
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    names: entries.map((entry) => entry.localName.value),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ specifier: moduleRequest.value, typeOnly: isType, names: [] });
    }
  }
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal') found.push({ specifier: String(source.value), typeOnly: false, names: [] });
    },
    TSImportType({ source }) {
      found.push({ specifier: source.value, typeOnly: true, names: [] });
    },
  }).visit(program);
  return found;
}

/** The packages whose domains a door names in `uses`, by the specifier they are imported from. */
export function usesOf(door: SourceFile): Set<string> {
  const names = new Set<string>();
  new Visitor({
    CallExpression({ callee, arguments: [definition] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineDomain' || definition?.type !== 'ObjectExpression')
        return;
      for (const property of definition.properties) {
        if (property.type !== 'Property' || keyOf(property) !== 'uses') continue;
        if (property.value.type !== 'ObjectExpression') continue;
        for (const used of property.value.properties) {
          if (used.type === 'Property' && used.value.type === 'Identifier') names.add(used.value.name);
        }
      }
    },
  }).visit(programOf(door));
  const used = importsOf(door).filter((each) => each.names.some((name) => names.has(name)));
  return new Set(used.map((each) => each.specifier));
}

/** The name of a property, where it is written down. */
export function keyOf({ key }: { readonly key: { readonly type: string } }): string | undefined {
  const written = key as { readonly type: string; readonly name?: string; readonly value?: unknown };
  return written.type === 'Identifier' ? written.name : written.type === 'Literal' ? String(written.value) : undefined;
}

/** A string that stands in the code. */
export interface Text {
  readonly value: string;
  readonly line: number;
}

/** Every string and number in the code of a file, comments and imports aside. */
export function literalsOf(file: SourceFile): Text[] {
  const found: Text[] = [];
  const note = (value: string, start: number) =>
    found.push({ value, line: file.text.slice(0, start).split('\n').length });
  new Visitor({
    Literal({ value, start }) {
      if (typeof value === 'string' || typeof value === 'number') note(String(value), start);
    },
    TemplateElement({ value, start }) {
      note(value.raw, start);
    },
  }).visit(programOf(file));
  return found;
}
