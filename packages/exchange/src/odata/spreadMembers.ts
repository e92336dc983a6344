/** A value as a filter writes it: a text, perhaps of an enum, or a number, a day, a moment, a truth. */
const literal = String.raw`(?:[A-Za-z_][\w.]*)?'(?:[^']|'')*'|[\w.:+-]+`;

/** A text, or a property with a list of members. */
const members = new RegExp(
  String.raw`'(?:[^']|'')*'|\b([A-Za-z_][\w/]*) +in *\( *((?:${literal})(?: *, *(?:${literal}))*) *\)`,
  'g',
);

const each = new RegExp(literal, 'g');

/**
 * Writes `in`, which the parser does not know, as the comparisons that it stands for.
 *
 * @example spreadMembers("code in ('a','b')") // "(code eq 'a' or code eq 'b')"
 */
export function spreadMembers(text: string): string {
  return text.replace(members, (whole, property?: string, list?: string) => {
    if (property === undefined || list === undefined) return whole;
    return `(${(list.match(each) ?? []).map((value) => `${property} eq ${value}`).join(' or ')})`;
  });
}
