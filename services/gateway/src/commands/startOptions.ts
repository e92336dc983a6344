import { join } from 'node:path';
import type { Failure } from '../errors/failure.ts';
import { startErrors } from '../errors/start.ts';

/** What the options of `start` decide. */
interface StartSettings {
  readonly dataDirectory: string;
  readonly demo: 'county' | 'province' | null;
}

/** What `start` can be asked to make up, and where an embedded database of it lies within the data folder. */
const demonstrations: Readonly<
  Record<string, { readonly demo: NonNullable<StartSettings['demo']>; readonly folder: string }>
> = {
  '--demo': { demo: 'county', folder: 'demo' },
  '--demo=province': { demo: 'province', folder: 'demo-province' },
};

/**
 * Reads what stands after `start`: nothing, `--demo` or `--demo=province`. A demonstration has an embedded database of its
 * own, in a folder of the data folder, so that a plain start never meets made-up figures. Of several the last one counts.
 *
 * @throws {Failure} OPTION_UNKNOWN, DEMO_UNAVAILABLE.
 */
export function withStartOptions<Settings extends StartSettings>(
  config: Settings,
  options: readonly string[],
): Settings {
  return options
    .filter((option) => option !== '--')
    .reduce((_, option) => {
      const asked = Object.hasOwn(demonstrations, option) ? demonstrations[option] : undefined;
      if (!asked) throw refusal(option);
      return { ...config, demo: asked.demo, dataDirectory: join(config.dataDirectory, asked.folder) };
    }, config);
}

/** Parts what says which demonstration is meant, as `start` takes it, from the other options of a command. */
export function partDemonstration(options: readonly string[]) {
  const isDemonstration = (option: string) => /^--demo(?:=|$)/.test(option);
  return {
    demonstration: options.filter(isDemonstration),
    rest: options.filter((option) => option !== '--' && !isDemonstration(option)),
  };
}

/** The data folders that `start` uses within one, by the option that asks for each; none for a plain start. */
export function foldersBeside(dataDirectory: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(demonstrations).map(([option, { folder }]) => [option, join(dataDirectory, folder)] as const),
  );
}

function refusal(option: string): Failure {
  const name = option.startsWith('--demo=') ? option.slice('--demo='.length) : null;
  return name === null ? startErrors.OPTION_UNKNOWN({ option }) : startErrors.DEMO_UNAVAILABLE({ name });
}
