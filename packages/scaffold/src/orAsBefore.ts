import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Does something to files and folders of a place; where it fails they are as they were, so that it can be done again.
 *
 * @throws what it threw, and that nothing of it is left.
 */
export function orAsBefore(root: string, paths: readonly string[], work: () => void): void {
  const before = new Map(filesOf(root, paths).map((file) => [file, readFileSync(join(root, file))]));
  const wereThere = new Set(paths.filter((path) => existsSync(join(root, path))));
  try {
    work();
  } catch (error) {
    for (const path of paths.filter((each) => !wereThere.has(each))) rmSync(join(root, path), forced);
    for (const file of filesOf(root, paths).filter((each) => !before.has(each))) rmSync(join(root, file), forced);
    for (const [file, bytes] of before) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), bytes);
    }
    throw new Error(`${(error as Error).message}\nWhat was written is taken out again: nothing has changed.`, {
      cause: error,
    });
  }
}

const forced = { recursive: true, force: true } as const;

/** The files of these, and within these, that are no installed packages. */
function filesOf(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path): string[] => {
    const place = join(root, path);
    if (!existsSync(place)) return [];
    if (!statSync(place).isDirectory()) return [path];
    const names = readdirSync(place).filter((name) => name !== 'node_modules');
    return filesOf(
      root,
      names.map((name) => join(path, name)),
    );
  });
}
