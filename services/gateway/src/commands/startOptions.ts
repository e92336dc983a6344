import { join } from 'node:path';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';

/**
 * Reads what stands after `start`: nothing, or `--demo`. A demonstration has an embedded database of its own, in the folder
 * `demo` of the data folder, so that a plain start never meets made-up figures.
 *
 * @throws {Failure} OPTION_UNKNOWN, DEMO_UNAVAILABLE.
 */
export function withStartOptions(config: Config, options: readonly string[]): Config {
  const given = options.filter((option) => option !== '--');
  for (const option of given) if (option !== '--demo') throw refusal(option);
  if (given.length === 0) return config;
  return { ...config, demo: true, dataDirectory: join(config.dataDirectory, 'demo') };
}

function refusal(option: string): Failure {
  if (option.startsWith('--demo=')) {
    return new Failure({
      code: 'DEMO_UNAVAILABLE',
      en: `There is no demonstration "${option.slice('--demo='.length)}" yet; there is one county's year. Write: start --demo`,
      zh: `暂无名为“${option.slice('--demo='.length)}”的示例；目前仅有一个县一年的示例数据。请写：start --demo`,
      exitCode: 64,
    });
  }
  return new Failure({
    code: 'OPTION_UNKNOWN',
    en: `start knows no option "${option}"; there is --demo, which serves a made-up year. Settings are environment variables.`,
    zh: `start 没有选项“${option}”；仅有 --demo，用于提供虚构的示例年度数据。其余设置请用环境变量。`,
    exitCode: 64,
  });
}
