import type { BilingualText } from '@plangraph/messages';

/** In which language the command speaks. */
export type Language = keyof BilingualText;

/**
 * The language that `--lang` asks for, or the environment as POSIX has it: LC_ALL before LC_MESSAGES before LANG. English where
 * none says Chinese. Read before anything else, because the help speaks it too.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^zh/i.test(asked || LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
