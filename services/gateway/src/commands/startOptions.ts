import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Failure } from '../errors/failure.ts';
import { startErrors } from '../errors/start.ts';

/** What the options of `start` decide. */
type StartSettings = Pick<Config, 'dataDirectory' | 'demo' | 'domains' | 'federation' | 'cockpit' | 'workers'>;

/** What `start` can be asked to make up, and where an embedded database of it lies within the data folder. */
const demonstrations: Readonly<
  Record<string, { readonly demo: NonNullable<StartSettings['demo']>; readonly folder: string }>
> = {
  '--demo': { demo: 'county', folder: 'demo' },
  '--demo=province': { demo: 'province', folder: 'demo-province' },
};

/**
 * Reads what stands after `start`: `--demo` or `--demo=province`, `--domains` with names, `--federation`. A demonstration has an embedded database of its
 * own, in a folder of the data folder, so that a plain start never meets made-up figures. Of several the last one counts. Pages are
 * served with the whole graph only, and imports and webhooks are worked off beside the domain that takes them.
 *
 * @throws {Failure} OPTION_UNKNOWN, DEMO_UNAVAILABLE.
 */
export function withStartOptions<Settings extends StartSettings>(
  config: Settings,
  options: readonly string[],
): Settings {
  const given = joined(options).filter((option) => option !== '--');
  return given.reduce((settings, option) => decide(settings, option, config.dataDirectory), config);
}

function decide<Settings extends StartSettings>(settings: Settings, option: string, beneath: string): Settings {
  if (option === '--federation') return { ...settings, federation: true, cockpit: false };
  if (option.startsWith(domainsOption)) return withDomains(settings, option.slice(domainsOption.length).split(','));
  const asked = Object.hasOwn(demonstrations, option) ? demonstrations[option] : undefined;
  if (!asked) throw refusal(option);
  return { ...settings, demo: asked.demo, dataDirectory: join(beneath, asked.folder) };
}

const domainsOption = '--domains=';

/** The options with each value behind its name, where it stands after it. */
function joined(options: readonly string[]): string[] {
  return options.flatMap((option, index) => {
    if (option === '--domains') return [`${domainsOption}${options[index + 1] ?? ''}`];
    return options[index - 1] === '--domains' ? [] : [option];
  });
}

function withDomains<Settings extends StartSettings>(settings: Settings, named: readonly string[]): Settings {
  const domains = named.map((name) => name.trim());
  return { ...settings, domains, cockpit: false, workers: domains.includes('exchange') ? settings.workers : 0 };
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
