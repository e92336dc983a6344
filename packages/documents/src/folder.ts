import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gather, longestDocument } from './documentBytes.ts';
import type { DocumentStore } from './documentStore.ts';

/** Documents as files of a folder, each called by its SHA-256. */
export function folderStore(folder: string): DocumentStore {
  return {
    async read(sha256, signal) {
      const path = join(folder, sha256);
      try {
        // A folder that is away is a store that does not answer; a file that is not there is none.
        if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is no folder.`);
        const found = await stat(path).catch(absence);
        if (found === 'NONE') return found;
        if (!found.isFile()) return 'NONE';
        if (found.size > longestDocument) return 'TOO_LARGE';
        return await gather(createReadStream(path, { signal }));
      } catch (error) {
        throw new Error(`The folder of documents cannot be read.`, { cause: error });
      }
    },
  };
}

function absence(error: NodeJS.ErrnoException): 'NONE' {
  if (error.code === 'ENOENT') return 'NONE';
  throw error;
}
