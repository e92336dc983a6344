import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfDomainAlone } from './domainAlone.ts';
import { unwireFrom, wireInto } from './listing.ts';
import type { Place } from './place.ts';
import { programsIn } from './programs.ts';

/** A product in a repository of its own: each of its domains is a package in a folder of it, linked by name. */
export function productAt(root: string): Place {
  const list = join(root, 'domains.ts');
  const manifest = join(root, 'package.json');
  const { name: product, dependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
  const release = String(dependencies['@plangraph/schema']).replace(/^[\^~]/, '');
  const listed = (domain: string) => ({ list, manifest, range: `link:./${domain}` });
  const idOf = (name: string) => name.replace(/^@[^/]+\//, '');
  const { node, install: installAll } = programsIn(root);
  const program = (name: string) => join(root, 'node_modules/@plangraph/database', name);
  const refresh = () => node(program('generator/product.js'));
  return {
    root,
    names: [
      '*/model/*.prisma',
      'node_modules/@plangraph/*/model/*.prisma',
      'node_modules/@plangraph/database/prisma/*.prisma',
    ],
    touched: ['domains.ts', 'package.json', 'pnpm-lock.yaml'],
    folderOf: (id) => id,
    packageOf: (id) => `@${product}/${id}`,
    modelOf: (id) => `${id}/model/${id}.prisma`,
    filesOf: (words) => filesOfDomainAlone({ ...words, product, release }),
    wire: (domain) => wireInto(listed(idOf(domain.package)), domain),
    unwire: (domain) => unwireFrom(listed(idOf(domain.package)), domain),
    usersOf: (name) =>
      globSync('*/package.json', { cwd: root })
        .filter((file) => file !== `${idOf(name)}/package.json`)
        .filter((file) => readFileSync(join(root, file), 'utf8').includes(`"${name}": `))
        .map((file) => file.replace('/package.json', ''))
        .sort(),
    goOn({ migration, install }, say) {
      if (install) {
        say('pnpm install');
        installAll();
      }
      say('plangraph-model');
      refresh();
      if (migration === null) return;
      say(`migrate:create ${migration}`);
      node(program('src/cli.js'), 'migrate:create', migration);
      refresh();
    },
  };
}

/** Whether a folder is that of a product. */
export function isProduct(root: string): boolean {
  return ['domains.ts', 'package.json', 'model/package.json'].every((file) => existsSync(join(root, file)));
}
