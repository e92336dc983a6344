import { existsSync } from 'node:fs';
import { digestOfSources, readManifest } from './sources.ts';

// Makes the pages when their sources changed since the last time, and only then.
if (process.env.PLANGRAPH_COCKPIT !== 'off') {
  try {
    const manifest = readManifest();
    if (!manifest || manifest.sources !== digestOfSources() || !existsSync(manifest.folder)) {
      const { makePages } = await import('./make.ts');
      await makePages();
    }
  } catch (error) {
    process.stderr.write(`The pages were not made; / shows the last ones, or none: ${error}\n`);
  }
}
