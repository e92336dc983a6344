import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const output = join(root, 'node_modules/.cache/plangraph-declarations');

/** What names of the generated client come from: they are the product's, whose package takes the place of this folder. */
const ofModel = '/@plangraph/database/src/generated/';

/**
 * Lets the compiler declare what every package says of itself. Gives, for the path of a source, its declarations.
 *
 * @throws with what the compiler says where a type cannot be named outside its package: write it down there, or let the door export it.
 */
export function emitDeclarations(): (source: string) => string | null {
  rmSync(output, { recursive: true, force: true });
  const compiler = join(root, 'node_modules/.bin/tsc');
  const { stdout } = spawnSync(compiler, ['-p', 'packing/tsconfig.json'], { cwd: root, encoding: 'utf8' });
  const breaches = stdout.split('\n').filter((line) => line.includes(': error ') && !line.includes(ofModel));
  if (breaches.length) throw new Error(`The packages cannot be declared:\n${breaches.join('\n')}`);
  return (source) => {
    const file = join(output, relative(root, source).replace(/\.ts$/, '.d.ts'));
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
}
