import type { Language } from '../address/address.ts';
import { columnNames } from './columnNames.ts';
import type { Column, SaidColumn } from './registerShapes.ts';
import { sayRegister } from './registerWords.ts';

/** What columns are called: by the graph where it says so, else by the pages, by the register that they lead to, or by their names. */
export type ColumnSpeech = (column: Pick<Column, 'name' | 'type'>) => string;

/** Says the columns of a register in a language, by what the graph said of them. */
export function columnSpeech(said: readonly SaidColumn[] | undefined, language: Language): ColumnSpeech {
  return ({ name, type }) => {
    const found = saidOf(said, name);
    if (found) return withUnit(found, language);
    // A path to another record, as files write it.
    if (name.includes('.'))
      return name
        .split('.')
        .map((part) => ownWord(part, language))
        .join(' · ');
    return ownWord(name, language, type);
  };
}

/** What the graph says of a column; a text in two languages is two columns there. */
export function saidOf(said: readonly SaidColumn[] | undefined, name: string): SaidColumn | undefined {
  return said?.find((each) => each.name === name) ?? said?.find((each) => each.name === `${name}Zh`);
}

function withUnit({ name, label, format }: SaidColumn, language: Language): string {
  const unit = format?.unit;
  const bare = name.endsWith('Zh') ? label.replace(/ \(Chinese\)$/, '') : label;
  if (!unit) return bare;
  return language === 'ZH' ? `${bare}（${unit}）` : `${bare} (${unit})`;
}

function ownWord(name: string, language: Language, type?: string): string {
  const known = columnNames[name];
  if (Array.isArray(known)) return known[language === 'ZH' ? 0 : 1];
  if (language === 'EN') return spaced(name);
  return typeof known === 'string' ? known : type ? sayRegister(type, language) : spaced(name);
}

/** A name of the graph as English writes it; headings that are none, such as periods, stay. */
function spaced(name: string): string {
  if (!/^[a-z]\w*$/.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
