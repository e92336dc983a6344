import { languageArgument, languageField } from '../builder/bilingual.ts';
import type { Builder } from '../builder/builder.ts';
import { looseField } from '../builder/loose.ts';
import type { Declarations } from '../composition/declarations.ts';
import { type Context, inLanguage, type Language } from '../context.ts';
import type { DerivedField } from '../noun/field.ts';
import type { Needs } from '../noun/needs.ts';
import type { Noun } from '../noun/noun.ts';
import { labelOf, type SaidText } from './enumText.ts';
import { wordsOf } from './words.ts';

type Row = Readonly<Record<string, unknown>>;

/** One part of what a row is called: what it needs of the row, and its text, or null where there is none. */
interface LabelPart {
  readonly needs: Needs;
  text(row: Row): SaidText | null;
}

/**
 * Gives every noun that is a `Node` the field `label`, which tells in one way what any of its rows is called: by its name or title, or by what
 * its domain says (`label: ['enterprise', 'period']`). A noun that declares the field itself keeps it.
 */
export function declareLabels(declared: Declarations, builder: Builder): void {
  for (const noun of declared.nouns.values()) {
    if (noun.fields.has('label') || noun.definition.federation) continue;
    noun.fields.set('label', { field: labelField(declared, noun, builder), domain: noun.owner });
  }
  builder.interfaceField(builder.nodeInterfaceRef(), 'label', (t) =>
    looseField<never>(t, {
      type: 'String',
      description: 'What the record is called, in Chinese or English, whatever noun it is of.',
      args: { lang: languageArgument((t as { readonly arg: object }).arg) },
      resolve() {
        throw new Error('Each noun answers its label itself.');
      },
    }),
  );
}

function labelField(declared: Declarations, noun: Noun, builder: Builder): DerivedField {
  const names = partsOf(noun);
  const part = joined(declared, noun, new Set());
  return {
    kind: 'derived',
    description: `What every record is called, in Chinese or English: here ${saying(names.map(wordsOf))}.`,
    type: 'String',
    nullable: false,
    needs: part.needs,
    args: builder.args((arg) => ({ lang: languageField(arg) })),
    resolve: (row: Row, { lang }: { readonly lang?: Language | null }, context: Context) => {
      const { zh, en } = part.text(row) ?? unnamed(noun);
      return inLanguage(zh, en, lang, context);
    },
  };
}

/** What the rows of a noun are called by: as it says, or else by its name, its title or its code. */
function partsOf({ definition, model }: Noun): readonly string[] {
  if (definition.label) return definition.label;
  const stem = ['name', 'title'].find((each) => model.columns[`${each}Zh`]);
  return [stem ?? (model.columns.code ? 'code' : 'id')];
}

function saying(names: readonly string[]): string {
  return names.length === 1 ? `its ${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function unnamed({ name }: Noun): SaidText {
  return { zh: name, en: name };
}

/** All parts of what a row is called, as far as they are there. */
function joined(declared: Declarations, noun: Noun, beneath: ReadonlySet<string>): LabelPart {
  const within = new Set([...beneath, noun.name]);
  const parts = partsOf(noun).flatMap((name) => partOf(declared, noun, name, within) ?? []);
  return {
    needs: Object.assign({}, ...parts.map(({ needs }) => needs)) as Needs,
    text(row) {
      const texts = parts.flatMap((part) => part.text(row) ?? []);
      const said = (language: keyof SaidText) => texts.map((text) => text[language]).join(' · ');
      return texts.length === 0 ? null : { zh: said('zh'), en: said('en') };
    },
  };
}

function partOf(declared: Declarations, noun: Noun, name: string, within: ReadonlySet<string>): LabelPart | undefined {
  const { columns, relations } = noun.model;
  const [chinese, english] = [`${name}Zh`, `${name}En`];
  if (columns[chinese] && columns[english]) {
    return {
      needs: { [chinese]: true, [english]: true },
      text: (row) => textIn(row[chinese], row[english]),
    };
  }
  const column = columns[name];
  if (column) {
    const words = column.kind === 'enum' ? (declared.enums.get(column.type)?.words ?? {}) : null;
    return { needs: { [name]: true }, text: (row) => textOf(row[name], words) };
  }
  const end = declared.nouns.get(relations[name]?.model ?? '');
  // Nothing is called by what it is called by itself.
  if (!end || within.has(end.name)) return undefined;
  const there = joined(declared, end, within);
  return {
    needs: { [name]: there.needs },
    text: (row) => (row[name] ? (there.text(row[name] as Row) ?? unnamed(end)) : null),
  };
}

function textIn(zh: unknown, en: unknown): SaidText | null {
  return typeof zh === 'string' ? { zh, en: typeof en === 'string' ? en : zh } : null;
}

function textOf(value: unknown, words: Readonly<Record<string, string>> | null): SaidText | null {
  if (value === null || value === undefined) return null;
  const name = String(value);
  return words ? labelOf({ name, description: words[name] }) : { zh: name, en: name };
}
