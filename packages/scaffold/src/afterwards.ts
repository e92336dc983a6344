import { checkout, node, run } from './checkout.ts';

/** What follows when files were written. */
export interface Afterwards {
  /** What the migration is about; null where the data model has not moved. */
  readonly migration: string | null;
  /** Whether packages came or went. */
  readonly install: boolean;
  /** Folders whose files are to be put in form. */
  readonly folders: readonly string[];
}

/** Does what a developer would do next: installs, puts files in form, writes the migration and `schema.graphql`. Says each step. */
export function goOn({ migration, install, folders }: Afterwards, say: (step: string) => void): void {
  if (install) {
    say('pnpm install');
    run('npx', ['-y', 'pnpm@12', 'install', '--prefer-offline']);
  }
  if (folders.length > 0) {
    say(`format ${folders.join(', ')}`);
    run(`${checkout}/node_modules/.bin/biome`, ['check', '--write', '--colors=off', ...folders]);
  }
  node('packages/database/generator/refresh.ts');
  if (migration !== null) {
    say(`migrate:create ${migration}`);
    node('packages/database/src/cli.ts', 'migrate:create', migration);
    node('packages/database/generator/refresh.ts');
  }
  say('schema --write');
  node('services/gateway/src/main.ts', 'schema', '--write');
}
