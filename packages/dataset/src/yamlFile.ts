import { Decimal } from 'decimal.js';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';

/** Steps from the top of a file to one of its values. */
export type EntryPath = readonly (string | number)[];

/** A YAML file as it was read. */
export interface YamlFile {
  /** Name within the data set. */
  readonly name: string;
  /** What it holds: maps, lists, texts, booleans, null, and numbers that lost no digit. */
  readonly value: unknown;
  /** Line on which a value stands; that of the nearest value around it where it has none of its own. */
  lineOf(path: EntryPath): number | null;
}

/**
 * Reads YAML 1.2 without losing a digit: a number that a double cannot hold comes as a Decimal. Anchors and aliases are
 * refused, because a person who reads a row should see the row.
 */
export function readYamlFile(name: string, content: Uint8Array): YamlFile | { problems: DatasetProblem[] } {
  const lines = new LineCounter();
  const problems: DatasetProblem[] = [];
  const { yaml, encoding, alias } = fileErrors.DATASET_MALFORMED_YAML;
  const at = (offset: number) => ({ file: name, entry: null, line: lines.linePos(offset).line });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    problems.push(encoding({ file: name, entry: null, line: null }));
    return { problems };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  for (const { message, pos } of [...document.errors, ...document.warnings])
    problems.push(yaml({ ...at(pos[0]), said: message }));
  if (problems.length > 0) return { problems };
  const value = plain(document.contents as Node | null, (node) => problems.push(alias(at(node.range?.[0] ?? 0))));
  if (problems.length > 0) return { problems };
  return {
    name,
    value,
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        const offset = (node as Node | null | undefined)?.range?.[0];
        if (offset !== undefined) return lines.linePos(offset).line;
      }
      return null;
    },
  };
}

function plain(node: Node | null, onAlias: (node: Node) => void): unknown {
  if (node === null) return null;
  if (isAlias(node)) {
    onAlias(node);
    return null;
  }
  if (isMap<Node, Node | null>(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : String(key), plain(value, onAlias)]),
    );
  }
  if (isSeq<Node>(node)) return node.items.map((item) => plain(item, onAlias));
  if (!isScalar(node)) return null;
  return typeof node.value === 'number' ? exactly(node.value, node.source ?? String(node.value)) : node.value;
}

function exactly(value: number, source: string): number | Decimal {
  if (!Number.isFinite(value)) return value;
  const written = new Decimal(source.replace(/^\+/, ''));
  return written.eq(String(value)) ? value : written;
}
