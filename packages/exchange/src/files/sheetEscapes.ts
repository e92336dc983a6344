/** Characters that XML cannot hold are written `_x000D_` in a sheet, and so is the beginning of a text that only looks so. */

/** A text as the XML of a sheet writes it, so that no program takes a part of it for such a character. */
export function encodeEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** A text as it was meant that the XML of a sheet has. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
