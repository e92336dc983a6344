import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { repositoryRoot } from '../src/config/repository.ts';
import { describeFailure } from '../src/errors/describeFailure.ts';
import { tellMissing } from '../src/errors/missingPackage.ts';
import { digestOf } from '../src/start/bundle.ts';

const own = ['packages', 'services'].map((folder) => join(repositoryRoot, folder) + sep);

/**
 * Leaves the sources of this project where they are, as far as they can tell: they look for migrations, data sets and
 * programs beside themselves. What they `require` when it is first needed becomes part of the bundle, as what they import
 * does. Notes the digest of each source as it was read.
 */
export function keepPlaces(sources: Map<string, string>): Plugin {
  return {
    name: 'keep-places',
    transform(code, file) {
      if (!isSource(file)) return null;
      sources.set(relative(repositoryRoot, file), digestOf(code));
      const placed = code
        .replaceAll('const require = createRequire(import.meta.url);', '')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
      return { code: placed, map: null };
    },
  };
}

/** Leaves packages out of the bundle: they are imported from where they are installed. */
export function leaveInstalled(packages: RegExp): Plugin {
  return {
    name: 'leave-installed',
    resolveId: {
      filter: { id: packages },
      async handler(name, importer) {
        const installed = await this.resolve(name, importer, { skipSelf: true });
        return installed && { id: pathToFileURL(installed.id).href, external: true };
      },
    },
  };
}

/** Refuses a source that imports a package which it would not find without a bundle. */
export function refuseUnnamed(): Plugin {
  return {
    name: 'refuse-unnamed',
    resolveId: {
      filter: { id: /^[^./\0]/ },
      async handler(name, importer) {
        if (importer === undefined || isBuiltin(name) || !isSource(importer)) return null;
        const found = await this.resolve(name, importer, { skipSelf: true });
        if (!found) this.error(describeFailure(tellMissing(name, importer)));
        return null;
      },
    },
  };
}

/**
 * Writes every letter beyond ASCII as its escape. V8 keeps a source with one such letter in two bytes a letter, for as long as the
 * process lives: of a gateway that was twice eight megabytes.
 */
export function writeAscii(): Plugin {
  return {
    name: 'write-ascii',
    // Rolldown prints each chunk anew after it was rendered.
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) if (output.type === 'chunk') output.code = escaped(output.code);
    },
  };
}

function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isSource(file: string): boolean {
  return own.some((folder) => file.startsWith(folder)) && !file.includes(`${sep}node_modules${sep}`);
}
