import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';
import { startProcess } from '../faults/startedProcess.ts';
import { startDeveloping } from './developing.ts';
import { succeeds, walkGuide } from './walkGuide.ts';

// What a newcomer does who has a repository of his own: `pnpm newcomer`. It installs the packages of this checkout as tarballs.

const timeout = 3_600_000;
let work: string;
let own: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'plangraph-own-'));
  chmodSync(work, 0o755); // started by root, PostgreSQL runs as an account that must pass
  own = join(work, 'water-county');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: own, encoding: 'utf8' });
const pnpm = (...args: readonly string[]) => succeeds(own, 'npx', '-y', 'pnpm@12', ...args);

describe('a newcomer with a repository of his own, who does what its guide tells', () => {
  it('makes a domain, a noun, a verb, a count and a field on Enterprise, and every check passes', { timeout }, () => {
    walkGuide('docs/guides/own-repository.md', { from: root, places: { '../water-county': own } });
    expect(existsSync(join(own, 'water/water-county-water-0.1.0.tgz'))).toBe(true);
  });

  it('serves it', { timeout }, async () => {
    const command = ['env', 'PORT=4798', 'LOG_LEVEL=info', process.execPath, 'start.ts'];
    const started = startProcess('', { command, cwd: own, whole: true });
    try {
      const { url } = JSON.parse(await started.says('"serving"'));
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ sluices { totalCount } enterprises { totalCount } }' });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      expect(await response.json()).toEqual({ data: { sluices: { totalCount: 0 }, enterprises: { totalCount: 0 } } });
    } finally {
      process.kill(started.pid, 'SIGTERM');
      await started.stop();
    }
  });

  it('sees with its dev command what he saves, and file and line of what is wrong', { timeout }, async () => {
    const file = 'water/src/extends/place.ts';
    const place = '{ __type(name: "Place") { fields { name description } } }';
    const dev = startDeveloping(own, ['node_modules/.bin/plangraph-dev'], { PORT: '0' });
    try {
      await expect.poll(() => dev.said(), { timeout }).toMatch(/serving http\S+ after/);
      const [, address = ''] = /serving (http\S+) after/.exec(dev.said()) ?? [];
      expect(await dev.asked(place, address)).toContain('The water works that lie here.');

      dev.change(file, 'The water works that lie here.', 'The works of water that lie here.');
      expect(await dev.asked(place, address)).toContain('The works of water that lie here.');

      dev.change(file, 'export function', 'export export function');
      expect(await dev.asked(place, address)).toContain('The works of water that lie here.');
      await expect.poll(() => dev.said(), { timeout }).toMatch(/water\/src\/extends\/place\.ts:4/);
      dev.change(file, 'export export function', 'export function');

      const noun = 'water/src/objects/waterWork.ts';
      dev.change(noun, "filter: ['code', ", "filter: ['code', 'startedOn', ");
      const { errors } = JSON.parse(await dev.asked(place, address));
      expect(errors[0].message).toContain('on which no index of the model WaterWork begins');
      expect(errors[0].extensions.places).toEqual([expect.stringMatching(/^water\/src\/objects\/waterWork\.ts:\d+$/)]);
      expect(dev.said()).toContain(`→ ${errors[0].extensions.places[0]}`);
      expect(dev.said()).not.toMatch(/^\s+at /m);

      dev.change(noun, "filter: ['code', 'startedOn', ", "filter: ['code', ");
      dev.change(file, 'The works of water that lie here.', 'The water works that lie here.');
      expect(await dev.asked(place, address)).toContain('The water works that lie here.');

      expect(await dev.interrupt()).toBe(0);
      await expect(fetch(address)).rejects.toThrow('fetch failed');
    } finally {
      dev.kill();
    }
  });

  it('takes another domain out without a trace', { timeout }, () => {
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=newcomer', '-c', 'user.email=newcomer@example.org', 'commit', '--quiet', '--message', 'begin');
    pnpm('new-domain', 'gauges', '--yes');
    expect(readFileSync(join(own, 'domains.ts'), 'utf8')).toContain('[plan, water, gauges, exchange]');
    const changed = git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean);
    expect(changed.map((line) => line.slice(3)).filter((path) => !path.startsWith('gauges/'))).toEqual([
      'domains.ts',
      'package.json',
      'pnpm-lock.yaml',
    ]);
    pnpm('check');
    pnpm('test', 'gauges');
    pnpm('new-domain', 'gauges', '--remove');
    expect(git('status', '--porcelain')).toBe('');
  });
});
