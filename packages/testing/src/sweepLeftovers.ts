import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { isLeftOver, scratchPlaces } from './scratchFolder.ts';

/**
 * Removes the folders of runs that were killed; those of a run that lives are let be, whether an engine runs there or not yet. Opening one
 * stops what still runs there.
 */
export async function sweepLeftovers(places: readonly string[] = scratchPlaces): Promise<void> {
  const left = places
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      readdirSync(place)
        .filter(isLeftOver)
        .map((name) => join(place, name)),
    );
  for (const dataDirectory of left) {
    try {
      await (await openDatabase({ dataDirectory, durable: false, migrate: false })).close();
      rmSync(dataDirectory, { recursive: true, force: true });
    } catch {} // another run is removing it, or another user made it
  }
}
