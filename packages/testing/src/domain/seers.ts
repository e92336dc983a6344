import type { Viewer } from '@plangraph/schema';
import { spine } from './spine.ts';
import { memberOf, strangers } from './strangers.ts';
import type { Data } from './world.ts';

type Seers = 'EVERYBODY' | 'SIGNED_IN' | 'OWNER' | 'NOBODY';

/** Who sees rows of a noun that serve; a function of a row, by column, where it is not the same of all. */
export type SeenBy = Seers | ((row: Data) => Seers);

/** Somebody of the bureau that owns every sample row. */
const owner = 'a reporter of the bureau that owns it';

/** Those who ask, from nobody to the owner of every sample row. */
export const asking: Readonly<Record<string, Viewer | null>> = {
  'the public': null,
  'a reader of another county': memberOf(strangers.foreigner, 'reader'),
  'a reporter of a neighbouring bureau': memberOf(strangers.neighbour, 'reader', 'reporter'),
  [owner]: memberOf(spine.organisation, 'reader', 'reporter'),
};

const sees: Readonly<Record<Seers, (name: string) => boolean>> = {
  EVERYBODY: () => true,
  SIGNED_IN: (name) => name !== 'the public',
  OWNER: (name) => name === owner,
  NOBODY: () => false,
};

/** The rows, by column, that one of those who ask may see. */
export function seenOf(rows: readonly Data[], seenBy: SeenBy, name: string): Data[] {
  return rows.filter((row) => sees[typeof seenBy === 'function' ? seenBy(row) : seenBy](name));
}

/** The global id of a row. */
export function idOf(noun: string, { id }: Data): string {
  return Buffer.from(`${noun}:${id}`).toString('base64url');
}

/** How the test of a domain says who sees a noun. */
export function saidOf(noun: string, seenBy: SeenBy): string {
  return `\`seenBy: { ${noun}: ${typeof seenBy === 'function' ? '(row) => …' : `'${seenBy}'`} }\``;
}
