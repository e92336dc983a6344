import type { ModelFile } from './parts.ts';

/** A model as its file writes it: as much of it as tells which relations it has. */
export interface WrittenModel {
  readonly name: string;
  /** Name of its file. */
  readonly file: string;
  readonly fields: ReadonlyMap<string, WrittenField>;
  /** The columns, comma-separated, in which two rows of the model cannot agree. */
  readonly uniques: ReadonlySet<string>;
}

/** A field of a model as its file writes it. */
export interface WrittenField {
  readonly name: string;
  readonly type: string;
  /** Name of the relation, where the field states one. */
  readonly relation: string | null;
  /** The columns that hold the key of the other row; null where the field is a column, or the end without the key. */
  readonly key: string | null;
  /** What a comment behind it says of the other end: `// Place.parks`. */
  readonly opposite: StatedOpposite | null;
  /** Where it stands, for messages: `water.prisma:12`. */
  readonly at: string;
}

/** How the domain that has the key calls the other end of a relation. */
interface StatedOpposite {
  readonly model: string;
  readonly field: string;
  readonly description: string | null;
}

/** Reads models and their fields from a file of a data model, each on a line of its own. */
export function readModels({ name: file, text }: ModelFile): WrittenModel[] {
  const models: WrittenModel[] = [];
  let fields: Map<string, WrittenField> | undefined;
  let uniques = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, model] = /^model\s+(\w+)\s*\{/.exec(line) ?? [];
    if (model) {
      fields = new Map();
      uniques = new Set();
      models.push({ name: model, file, fields, uniques });
    } else if (/^\}/.test(line)) fields = undefined;
    else if (fields) {
      const field = readField(line, `${file}:${index + 1}`);
      if (field) fields.set(field.name, field);
      for (const columns of uniquesOf(line)) uniques.add(columns);
    }
  }
  return models;
}

function readField(line: string, at: string): WrittenField | undefined {
  const [code = '', ...comment] = line.split(/\s\/\/(?!\/)/);
  const [, name, type] = /^\s+(\w+)\s+(\w+)/.exec(code) ?? [];
  if (!name || !type) return undefined;
  const [, attributes = ''] = /@relation\(([^)]*)\)/.exec(code) ?? [];
  const [, relation = null] = /"([^"]+)"/.exec(attributes) ?? [];
  const [, key = null] = /fields:\s*\[([^\]]*)\]/.exec(attributes) ?? [];
  return { name, type, relation, key: key && columnsOf(key), opposite: readOpposite(comment.join(' ')), at };
}

function readOpposite(comment: string): StatedOpposite | null {
  const [name = '', ...words] = comment.split(':');
  const [, model, field] = /^(\w+)\.(\w+)$/.exec(name.trim()) ?? [];
  return model && field ? { model, field, description: words.join(':').trim() || null } : null;
}

function uniquesOf(line: string): string[] {
  const [, several] = /^\s+@@(?:unique|id)\(\s*(?:fields:\s*)?\[([^\]]*)\]/.exec(line) ?? [];
  if (several) return [columnsOf(several)];
  const [column = '', , ...attributes] = line.trim().split(/\s+/);
  return attributes.some((attribute) => /^@(?:unique|id)\b/.test(attribute)) ? [column] : [];
}

function columnsOf(list: string): string {
  return list.replace(/\s+/g, '');
}

/** The tables that a file makes: those of its models. */
export function tablesOf(file: ModelFile): string[] {
  return file.text.match(/^model\s+\w+\s*\{[\s\S]*?^\}/gm)?.map(tableOf) ?? [];
}

function tableOf(model: string): string {
  const [, mapped] = /@@map\("([^"]+)"\)/.exec(model) ?? [];
  const [, name = ''] = /^model\s+(\w+)/.exec(model) ?? [];
  return mapped ?? name;
}
