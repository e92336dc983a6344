import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { foldersBeside, partDemonstration, withStartOptions } from '../src/commands/startOptions.ts';
import { readConfig } from '../src/config/config.ts';
import { describeFailure } from '../src/errors/describeFailure.ts';
import { exitCodeOf } from '../src/errors/failure.ts';

const config = readConfig({ PLANGRAPH_DATASETS: 'none', PLANGRAPH_DATA_DIR: '/somewhere' });

it('a start without options knows of no demonstration', () => {
  expect(withStartOptions(config, [])).toEqual({ ...config, demo: null });
});

it('a demonstration has a folder of its own, beneath the one that is named', () => {
  expect(withStartOptions(config, ['--', '--demo'])).toEqual({
    ...config,
    demo: 'county',
    dataDirectory: join('/somewhere', 'demo'),
  });
});

it('a province has another', () => {
  expect(withStartOptions(config, ['--demo=province'])).toEqual({
    ...config,
    demo: 'province',
    dataDirectory: join('/somewhere', 'demo-province'),
  });
});

it('a command that works in such a database tells that from its other options, in the folders of the start', () => {
  const { demonstration, rest } = partDemonstration(['setup', '--demo=province', '--', '--scopes', 'read']);
  expect([demonstration, rest]).toEqual([['--demo=province'], ['setup', '--scopes', 'read']]);
  for (const [option, folder] of foldersBeside('/somewhere'))
    expect(withStartOptions(config, [option]).dataDirectory).toBe(folder);
});

test.each([
  ['--demo=country', 'DEMO_UNAVAILABLE', '没有名为“country”的示例'],
  ['--demo=', 'DEMO_UNAVAILABLE', '请写：start --demo 或 start --demo=province'],
  ['--dmeo', 'OPTION_UNKNOWN', '没有选项“--dmeo”'],
  ['demo', 'OPTION_UNKNOWN', '没有选项“demo”'],
])('%s is refused with %s', (option, code, zh) => {
  let failure: unknown;
  try {
    withStartOptions(config, [option]);
  } catch (error) {
    failure = error;
  }
  expect(exitCodeOf(failure)).toBe(64);
  expect(describeFailure(failure)).toContain(`${code}: `);
  expect(describeFailure(failure)).toContain(zh);
});

it('some domains are served without pages, and imports are worked off beside the domain that takes them', () => {
  const asked = withStartOptions({ ...config, cockpit: true, workers: 1 }, ['--domains', 'industry, plan']);
  expect(asked).toMatchObject({ domains: ['industry', 'plan'], federation: false, cockpit: false, workers: 0 });
  const behind = withStartOptions({ ...config, workers: 1 }, ['--federation', '--demo', '--domains=exchange']);
  expect(behind).toMatchObject({ domains: ['exchange'], federation: true, demo: 'county', workers: 1 });
});
