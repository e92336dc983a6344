import { type ColumnFacts, factsOf, type Heading, headingOf, type Tabular } from '@plangraph/rows';
import { inChinese, referenceEndings, spokenEndings } from './headings.ts';
import { plainName } from './plainWords.ts';

/** What one column of a file can be: a column of the contract, or a part of the key of another record. */
export interface Field {
  /** Where its values go in a row, as readRow takes it: `code`, `place`, `section.area.code`. */
  readonly path: string;
  /** The column of the contract or the reference that it belongs to. */
  readonly name: string;
  /** The column whose values it takes: of a reference that at the end of its path. */
  readonly facts: ColumnFacts;
  /** The model that it names a record of; null for a column of its own. */
  readonly target: string | null;
  /** Whether the reference needs this field alone. */
  readonly whole: boolean;
  readonly heading: Heading & { readonly en: string };
  /** Whether a new record must state it. */
  readonly required: boolean;
}

/** The fields of a contract, in the order in which people read them: its key, what it refers to, the rest. */
export function fieldsOf(contract: Tabular): Field[] {
  const { key, columns, references } = contract;
  const own = columns.map((name) => columnField(contract, name));
  const others = Object.keys(references).flatMap((name) => referenceFields(contract, name));
  const rank = ({ name, target, required }: Field) =>
    key.includes(name) ? (target ? 0 : 1) : required ? 2 : target ? 4 : 3;
  return [...others, ...own].sort((one, other) => rank(one) - rank(other));
}

function columnField(contract: Tabular, name: string): Field {
  const facts = columnOf(contract.model, name);
  const heading = headingOf(contract, name);
  const required = contract.key.includes(name) || !(facts.nullable || facts.optional || facts.list);
  return { path: name, name, facts, target: null, whole: true, heading, required };
}

function referenceFields(contract: Tabular, name: string): Field[] {
  const relation = factsOf(contract.model).relations[name];
  if (!relation) return [];
  const paths = contract.references[name] ?? [];
  const own = headingOf(contract, name);
  const required = contract.key.includes(name) || !relation.nullable;
  return paths.map((path): Field => {
    const steps = path.split('.');
    const whole = paths.length === 1;
    const last = steps.pop() ?? '';
    const model = steps.reduce((each, step) => factsOf(each).relations[step]?.model ?? '', relation.model);
    const words = path.split('.').map((step) => headingOf({ headings: {} }, step));
    const heading = whole
      ? own
      : { zh: [own, ...words].map(({ zh }) => zh).join('·'), en: [own, ...words].map(({ en }) => en).join(' · ') };
    const facts = columnOf(model, last);
    return { path: whole ? name : `${name}.${path}`, name, facts, target: relation.model, whole, heading, required };
  });
}

function columnOf(model: string, name: string): ColumnFacts {
  const facts = factsOf(model).columns[name];
  if (!facts) throw new Error(`${model}.${name} was checked when the contract was made.`);
  return facts;
}

/** Every name by which a heading may call a field, the surest first. */
export function namesOf({ path, name, facts, target, whole, heading }: Field): string[] {
  const { zh, en } = heading;
  const stem = /^(.*)(Zh|En)$/.exec(name);
  const also =
    target && whole
      ? [
          `${name}.code`,
          ...referenceEndings.zh.map((word) => `${zh}${word}`),
          ...referenceEndings.en.map((word) => `${en} ${word}`),
        ]
      : [];
  const spoken =
    stem?.[2] === 'Zh' && !target
      ? spokenEndings.filter((word) => zh.endsWith(word)).map(() => `${zh}${inChinese}`)
      : [];
  const bare = heading.unit && facts.type !== 'String' ? [`${zh}${heading.unit}`] : [];
  return [path, zh, en, ...also, ...spoken, ...bare].map(plainName);
}
