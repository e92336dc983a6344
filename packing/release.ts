import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tarballs of packages, by their names. */
export type Tarballs = Readonly<Record<string, string>>;

/** What a release changes of a package before it is packed again. */
interface Change {
  readonly version: string;
  /** Changes a file of it, by its path. */
  readonly edit?: Readonly<Record<string, (text: string) => string>>;
}

/** Packs packages as another release: each gets its number, and names the others by it. */
export function releaseAs(tarballs: Tarballs, into: string, { version, edit = {} }: Change): Tarballs {
  return Object.fromEntries(
    Object.entries(tarballs).map(([name, tarball]) => {
      const stage = join(into, 'stage');
      const folder = join(stage, 'package');
      mkdirSync(folder, { recursive: true });
      execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const dependencies: Record<string, string> = { ...manifest.dependencies };
      for (const each of Object.keys(dependencies)) if (each in tarballs) dependencies[each] = version;
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version, dependencies }, null, 2));
      for (const [file, how] of Object.entries(edit)) {
        const before = readFileSync(join(folder, file), 'utf8');
        const after = how(before);
        if (after === before) throw new Error(`${name}: nothing to change in ${file}.`);
        writeFileSync(join(folder, file), after);
      }
      const packed = join(into, `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`);
      execFileSync('tar', ['-czf', packed, '-C', stage, 'package']);
      rmSync(stage, { recursive: true });
      return [name, packed];
    }),
  );
}
