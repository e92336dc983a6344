import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a database of a landed release held: which migrations it knew, by the texts of then, and its rows as JSON. */
export interface Release {
  /** The commit that made it. */
  readonly commit: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** Rows of each table that had any, as a JSON array. */
  readonly rows: Readonly<Record<string, string>>;
}

/** Every release of which a dump lies here, the oldest first. */
export function releases(): Release[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json.gz'));
  return files.sort().map((name) => {
    const dump = JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, name))).toString('utf8'));
    return { commit: name.replace(/^\d+-|\.json\.gz$/g, ''), ...dump };
  });
}
