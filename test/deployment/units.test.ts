import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '@plangraph/gateway';
import { scratchFolder } from '@plangraph/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { placed } from './placed.ts';
import { checkout, readUnit } from './unit.ts';

const names = ['plangraph-gateway', 'plangraph-worker'] as const;
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

/** What systemd says of a unit; nothing where all is well. */
function faultsOf(name: string, text: string): string {
  const folder = scratchFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.service`);
  writeFileSync(file, text);
  const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
  return status === 0
    ? stderr
        .split('\n')
        .filter((line) => line.includes(name))
        .join('\n')
    : stderr || 'failed';
}

describe('the units of the reference deployment', () => {
  it.runIf(hasSystemd).each(names)('%s is what systemd takes', (name) => {
    const text = placed(`systemd/${name}.service`, [checkout]);
    expect(faultsOf(name, text)).toBe('');
    expect(faultsOf(name, text.replace('Type=exec', 'Type=exect'))).toContain('exect');
    expect(faultsOf(name, text.replace('/node ', '/nod '))).toContain('not executable');
  });

  it.each(names)('%s runs a command of the gateway, and stops it later than it stops by itself', (name) => {
    const { command, stopSeconds } = readUnit(name);
    const { drain, stopDeadline } = readConfig({ ...shared(), DATABASE_REPLICA_URLS: '' });
    expect(command.slice(-2)).toEqual([
      'services/gateway/src/main.ts',
      name === 'plangraph-gateway' ? 'start' : 'worker',
    ]);
    expect(stopSeconds * 1_000).toBeGreaterThan(drain + stopDeadline);
    const help = execFileSync(command[0] ?? '', ['--v8-options'], { encoding: 'utf8' });
    for (const option of command.filter((each) => each.startsWith('--'))) expect(help).toContain(option.split('=')[0]);
  });

  it('share settings of which each is known and allowed', () => {
    expect(() => readConfig(shared())).not.toThrow();
    expect(Object.keys(shared())).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'DATABASE_REPLICA_URLS', 'PLANGRAPH_PROXIES']),
    );
    expect(() => readConfig({ ...shared(), PLANGRAPH_PROXIES: 'one' })).toThrow('PLANGRAPH_PROXIES');
  });
});

function shared(): Record<string, string> {
  const text = readFileSync(join(checkout[1], 'docs/deployment/systemd/plangraph.env'), 'utf8');
  return { PLANGRAPH_DATASETS: 'none', ...parseEnv(text) } as Record<string, string>;
}
