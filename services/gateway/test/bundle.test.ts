import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../bundle/make.ts';
import { repositoryRoot } from '../src/config/repository.ts';
import { type BundleManifest, currentBundle, manifestFile, readBundle } from '../src/start/bundle.ts';

const main = join(repositoryRoot, 'services/gateway/src/main.ts');

/** Runs a command of the gateway; gives what it printed on either side, and its exit code. */
async function run(options: readonly string[], environment: Record<string, string> = {}) {
  const settings = { env: { ...process.env, ...environment }, maxBuffer: 16_000_000 };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...options], settings).catch(
    (error) => error,
  );
  return { stdout: stdout as string, stderr: stderr as string };
}

describe('the gateway in one piece', () => {
  let bundle: string;
  beforeAll(async () => {
    if (!currentBundle()) await makeBundle();
    bundle = currentBundle() ?? '';
  });

  it('is read by commands in place of hundreds of files', async () => {
    const count = `
      import { registerHooks } from 'node:module';
      const read = [];
      registerHooks({ load: (url, context, next) => (url.startsWith('file:') && read.push(url), next(url, context)) });
      process.on('exit', () => console.error(JSON.stringify(read)));`;
    const counted = ['--import', `data:text/javascript,${encodeURIComponent(count)}`, main, 'schema'];
    const [bundled, plain] = await Promise.all([run(counted), run(counted, { PLANGRAPH_BUNDLE: 'off' })]);
    expect(JSON.parse(bundled.stderr)).toContain(bundle);
    expect(JSON.parse(bundled.stderr).length).toBeLessThan(50);
    expect(JSON.parse(plain.stderr).length).toBeGreaterThan(500);
  });

  it('composes the same schema as its sources', async () => {
    const [bundled, plain] = await Promise.all([
      run([main, 'schema']),
      run([main, 'schema'], { PLANGRAPH_BUNDLE: 'off' }),
    ]);
    expect(bundled.stdout).toContain('type Query');
    expect(bundled).toEqual(plain);
  });

  it('refuses as its sources do', async () => {
    const [bundled, plain] = await Promise.all([
      run([main, 'start', '--demo=moon']),
      run([main, 'start', '--demo=moon'], { PLANGRAPH_BUNDLE: 'off' }),
    ]);
    expect(bundled.stderr).not.toBe('');
    expect(bundled).toEqual(plain);
  });

  it('names its sources in a stack trace', async () => {
    const script = `
      const { nameSources } = await import(${JSON.stringify(join(repositoryRoot, 'services/gateway/src/start/stackTraces.ts'))});
      nameSources();
      const { runCommand } = await import(${JSON.stringify(bundle)});
      await runCommand([{ toString() { throw new TypeError('a defect'); } }]);
    `;
    const { stderr } = await run(['--input-type=module', '-e', script]);
    const source = readFileSync(join(repositoryRoot, 'services/gateway/src/command.ts'), 'utf8').split('\n');
    const line = source.findIndex((each) => each.includes('commands[name]')) + 1;
    expect(stderr).toMatch(/^TypeError: a defect\n/);
    expect(stderr).toContain(`at runCommand (file://${repositoryRoot}/services/gateway/src/command.ts:${line}:`);
  });
});

describe('a bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bundle-'));
  const file = join(folder, 'manifest.json');
  afterAll(() => rmSync(folder, { recursive: true }));
  const manifest = (): BundleManifest => JSON.parse(readFileSync(manifestFile, 'utf8'));
  const read = (changed: object) => {
    writeFileSync(file, JSON.stringify({ ...manifest(), ...changed }));
    return readBundle(file);
  };

  it('serves while each of its sources is what it was', () => {
    expect(read({})).toBe(currentBundle());
    const { sources } = manifest();
    expect(Object.keys(sources)).toContain('services/gateway/src/start/gateway.ts');
    expect(Object.keys(sources)).toContain('packages/projects/src/index.ts');
    expect(Object.keys(sources)).toContain('pnpm-lock.yaml');
    for (const path of ['packages/projects/src/index.ts', 'pnpm-lock.yaml']) {
      expect(read({ sources: { ...sources, [path]: '0'.repeat(40) } })).toBeNull();
    }
    expect(read({ sources: { ...sources, 'packages/projects/src/gone.ts': '0'.repeat(40) } })).toBeNull();
  });

  it('serves one checkout only, because it knows where its sources lie', () => {
    expect(read({ repository: '/elsewhere' })).toBeNull();
  });

  it('that is gone, half written or unreadable is as none', () => {
    expect(read({ folder: join(folder, 'gone') })).toBeNull();
    expect(readBundle(join(folder, 'none.json'))).toBeNull();
    writeFileSync(file, '{"repository":');
    expect(readBundle(file)).toBeNull();
  });
});
