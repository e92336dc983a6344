import type { Tabular } from '@plangraph/rows';
import { bracketed } from './bracketed.ts';
import { type Field, fieldsOf, namesOf } from './fields.ts';
import { plainName } from './plainWords.ts';
import { isUnit } from './units.ts';

/** After which words messages name a column, as a pattern: in English, in Chinese. */
export const beforeColumn = '[Cc]olumn |列 ';

/** What a heading calls a column of a file. */
export interface Called {
  readonly field: Field;
  /** The unit that it states; null where it states none. */
  readonly unit: string | null;
}

/** Finds what headings mean, for one contract. */
export interface HeadingNames {
  readonly fields: readonly Field[];
  find(heading: string): Called | null;
}

/** Makes the names of a contract's headings: codes, Chinese and English, in two languages at once, with a unit in brackets. */
export function headingNames(contract: Tabular): HeadingNames {
  const fields = fieldsOf(contract);
  const known = new Map<string, Field>();
  const all = fields.map((field) => ({ field, names: namesOf(field) }));
  // The surest names of all fields come before the less sure of any.
  const most = Math.max(...all.map(({ names }) => names.length));
  for (let at = 0; at < most; at += 1) {
    for (const { field, names } of all) {
      const name = names[at];
      if (name !== undefined && !known.has(name)) known.set(name, field);
    }
  }
  const findOne = (heading: string): Called | null => {
    const whole = known.get(plainName(heading));
    if (whole) return { field: whole, unit: null };
    const { name, remark } = bracketed(heading);
    const field = remark === null ? undefined : known.get(plainName(name));
    if (!field || remark === null) return null;
    const stated = remark.replace(/^单位\s*[:：]/, '').trim();
    return { field, unit: isUnit(stated) || field.heading.unit ? stated : null };
  };
  return {
    fields,
    find(heading) {
      const whole = findOne(heading);
      if (whole) return whole;
      const parts = heading.split(/[\r\n|]+|\s\/\s/).filter((part) => part.trim() !== '');
      const found = parts.map(findOne);
      const [first] = found;
      if (parts.length < 2 || !first || found.some((each) => each?.field !== first.field)) return null;
      return { field: first.field, unit: found.find((each) => each?.unit)?.unit ?? null };
    },
  };
}
