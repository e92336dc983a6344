import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './fill.ts';
import { unwireFrom, wireInto } from './listing.ts';
import type { Place } from './place.ts';
import { programsIn } from './programs.ts';

const listing = 'services/gateway/package.json';
const list = 'services/gateway/src/domains.ts';

/** A checkout of PlanGraph: domains are packages of it, formatted and checked as all of them. */
export function checkoutAt(root: string): Place {
  const listed = {
    list: join(root, list),
    manifest: join(root, listing),
    range: 'workspace:*',
  };
  const { run, node, install: installAll } = programsIn(root);
  const refresh = 'packages/database/generator/refresh.ts';
  return {
    root,
    names: ['prisma/*.prisma', 'packages/*/model/*.prisma', 'schema.graphql'],
    touched: [
      list,
      listing,
      'pnpm-lock.yaml',
      'prisma/migrations',
      'schema.graphql',
      'docs/reference/schema-changes.md',
    ],
    folderOf: (id) => `packages/${id}`,
    packageOf: (id) => `@plangraph/${id}`,
    modelOf(id) {
      const own = `packages/${id}/model/${id}.prisma`;
      return existsSync(join(root, own)) ? own : `prisma/${id}.prisma`;
    },
    filesOf: (words) => filesOf('domain', words),
    wire: (domain) => wireInto(listed, domain),
    unwire: (domain) => unwireFrom(listed, domain),
    usersOf: (name) =>
      globSync(['packages/*/package.json', 'services/*/package.json', 'test/package.json'], { cwd: root })
        .filter((file) => file !== listing && readFileSync(join(root, file), 'utf8').includes(`"${name}": `))
        .map((file) => file.replace('/package.json', ''))
        .filter((folder) => folder !== `packages/${name.replace('@plangraph/', '')}`)
        .sort(),
    goOn({ migration, install, folders }, say) {
      if (install) {
        say('pnpm install');
        installAll();
      }
      if (folders.length > 0) {
        say(`format ${folders.join(', ')}`);
        run(join(root, 'node_modules/.bin/biome'), 'check', '--write', '--colors=off', ...folders);
      }
      node(refresh);
      if (migration !== null) {
        say(`migrate:create ${migration}`);
        node('packages/database/src/cli.ts', 'migrate:create', migration);
        node(refresh);
      }
      say('schema --write');
      node('services/gateway/src/main.ts', 'schema', '--write');
      say('schema:changes --write');
      node('services/gateway/development/schemaChanges.ts', '--write');
    },
  };
}
