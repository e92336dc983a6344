import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cockpitRoot } from './places.ts';

/** A page of its own file, as `src/routes.ts` states it. */
interface StatedRoute {
  readonly path: string;
  /** The file, as a path of the machine. */
  readonly file: string;
}

/** Reads the table of pages as it is written: what it fetches only a browser can run. */
export const routes: readonly StatedRoute[] = [
  ...readFileSync(join(cockpitRoot, 'src/routes.ts'), 'utf8').matchAll(
    /path: '(.+?)', fetch: \(\) => import\('(.+?)'\)/g,
  ),
].map(([, path = '', file = '']) => ({ path, file: join(cockpitRoot, 'src', file) }));

/** The first parts of addresses that the page understands. */
export const places: readonly string[] = [...new Set(routes.map(({ path }) => path.split('/')[1] ?? ''))];
