import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeFailure } from '../src/errors/describeFailure.ts';

// A checkout of one domain, which imports what its package.json does not name.
const root = mkdtempSync(join(tmpdir(), 'plangraph-missing-'));
afterAll(() => rmSync(root, { recursive: true }));

const manifest = (dependencies: Readonly<Record<string, string>>) =>
  JSON.stringify({ name: '@plangraph/water', type: 'module', dependencies });
const house = { '@plangraph/schema': 'workspace:*' };

/** What Node says of a source that imports, and what a command makes of it. */
async function toldOf(domain: string, imported: string, dependencies: Readonly<Record<string, string>>) {
  const place = join(root, domain, 'src/objects/dam.js');
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(join(root, domain, 'package.json'), manifest(dependencies));
  writeFileSync(place, `import '${imported}';\n`);
  // Vitest would look for it itself, so that the words would be Vitest's.
  const print = `import(${JSON.stringify(place)}).catch(({ code, message }) => console.log(JSON.stringify({ code, message })))`;
  const { stdout } = spawnSync(process.execPath, ['-e', print], { encoding: 'utf8' });
  const { code, message } = JSON.parse(stdout) as { readonly code: string; readonly message: string };
  return describeFailure(Object.assign(new Error(message), { code })).replaceAll(/\S*plangraph-missing-\w+\//g, '');
}

describe('a package that a source imports and Node does not find', () => {
  it('is to be named as its siblings are, in the package.json of whoever imports it', async () => {
    expect(await toldOf('water', '@plangraph/industry', house)).toContain(
      'PACKAGE_NOT_NAMED: water/src/objects/dam.js imports @plangraph/industry, which water/package.json does not name. ' +
        'Write "@plangraph/industry": "workspace:*" into its "dependencies", then: npx -y pnpm@12 install\n',
    );
  });

  it('is to be added where it is of somebody else', async () => {
    expect(await toldOf('dams', 'water-levels/rivers', house)).toContain(
      'imports water-levels, which dams/package.json does not name. Add it: npx -y pnpm@12 --dir dams add water-levels\n',
    );
  });

  it('is to be installed where it is named', async () => {
    const named = { ...house, '@plangraph/industry': 'workspace:*' };
    const told = await toldOf('wells', '@plangraph/industry', named);
    expect(told).toContain('PACKAGE_NOT_INSTALLED: wells/src/objects/dam.js imports @plangraph/industry');
    expect(told).toContain('尚未安装。请执行：npx -y pnpm@12 install');
  });

  it('is looked for from where what was made of the sources lies', async () => {
    await toldOf('tanks', '@plangraph/industry', house);
    const made = join(root, 'tanks/node_modules/.cache/plangraph/index.mjs');
    const message = `Cannot find package '@plangraph/industry' imported from ${made}`;
    const told = describeFailure(Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' }));
    expect(told).toMatch(/tanks\/package\.json does not name/);
  });
});
