/** A name in the forms in which sources write it. */
export interface Name {
  /** `water-site` */
  readonly kebab: string;
  /** `waterSite` */
  readonly camel: string;
  /** `WaterSite` */
  readonly pascal: string;
  /** `water site` */
  readonly words: string;
}

/** Reads a name in whichever of its forms it was written. */
export function nameOf(written: string): Name {
  const parts = written
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const pascal = parts.map(capital).join('');
  return {
    kebab: parts.join('-'),
    camel: `${pascal.slice(0, 1).toLowerCase()}${pascal.slice(1)}`,
    pascal,
    words: parts.join(' '),
  };
}

/** The plural of a name, as English makes it of most words. */
export function pluralOf({ kebab }: Name): Name {
  if (/(s|x|z|ch|sh)$/.test(kebab)) return nameOf(`${kebab}es`);
  if (/[^aeiou]y$/.test(kebab)) return nameOf(kebab.replace(/y$/, 'ies'));
  return nameOf(`${kebab}s`);
}

/** With a capital first letter, as at the beginning of a sentence. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
