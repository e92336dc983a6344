import { join } from 'node:path';
import { Failure } from '../errors/failure.ts';

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

function refusal(option: string): Failure {
  if (option.startsWith('--demo=')) {
    return new Failure({
      code: 'DEMO_UNAVAILABLE',
      en: `There is no demonstration "${option.slice('--demo='.length)}"; there is one county's year and that of a province. Write: start --demo, or start --demo=province`,
      zh: `没有名为“${option.slice('--demo='.length)}”的示例；仅有一个县一年的示例数据，以及全省的示例数据。请写：start --demo 或 start --demo=province`,
      exitCode: 64,
    });
  }
  return new Failure({
    code: 'OPTION_UNKNOWN',
    en: `start knows no option "${option}"; there are --demo, which serves a made-up year, and --demo=province, which serves those of a hundred counties. Settings are environment variables.`,
    zh: `start 没有选项“${option}”；仅有 --demo（提供虚构的示例年度数据）与 --demo=province（提供一百个县的示例年度数据）。其余设置请用环境变量。`,
    exitCode: 64,
  });
}
