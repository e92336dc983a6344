import { type BilingualText, type ErrorTexts, errorTable } from '@plangraph/messages';

/** How much something matters: `FAULT` keeps somebody from working or loses something, `WARNING` will, `ADVICE` would help. */
export type Level = 'FAULT' | 'WARNING' | 'ADVICE';

/** Something that is not as it should be. */
export interface Finding {
  readonly code: string;
  readonly level: Level;
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** A table of findings. */
export function findings<const T extends ErrorTexts<{ readonly cure: BilingualText; readonly level: Level }>>(
  table: T,
) {
  return errorTable(
    ({ code, message, cure }, { level }: { readonly level: Level }): Finding => ({ code, level, message, cure }),
    table,
  );
}
