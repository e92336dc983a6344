import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../docs/deployment');

/** What stands in a file for an example, and what is there on this machine. */
export type Places = readonly (readonly [example: string, here: string])[];

/** A file of the reference deployment with the addresses, paths and secrets of this machine; nothing else in it is another. */
export function placed(name: string, places: Places): string {
  return places.reduce(
    (text, [example, here]) => {
      if (!text.includes(example)) throw new Error(`docs/deployment/${name} does not name ${example}.`);
      return text.replaceAll(example, here);
    },
    readFileSync(join(folder, name), 'utf8'),
  );
}
