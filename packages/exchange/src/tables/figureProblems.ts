import type { NamedTarget } from '@plangraph/plan';
import { quote } from '@plangraph/rows';
import { figureRowErrors } from './errors.ts';
import { between, observationWords } from './headings.ts';

const listed = (names: readonly string[]) => ({ en: names.join(between.en), zh: names.join(between.zh) });

/** Why a row of figures is not taken. */
export const figureProblems = {
  noTarget: () => figureRowErrors.MISSING_VALUE.target(),
  periodMissing: () => figureRowErrors.MISSING_VALUE.period(),
  unknownTarget: (text: string, targets: readonly NamedTarget[]) =>
    figureRowErrors.NOT_FOUND({ text: quote(text), known: listed(targets.slice(0, 3).map(({ code }) => code)) }),
  ambiguous: (text: string, found: readonly NamedTarget[]) =>
    figureRowErrors.AMBIGUOUS_NAME({ name: quote(text), codes: listed(found.slice(0, 5).map(({ code }) => code)) }),
  otherPlan: (text: string, plan: string) => figureRowErrors.OTHER_PLAN({ text: quote(text), plan }),
  noPeriod: (text: string) => figureRowErrors.INVALID_PERIOD({ text: quote(text) }),
  twice: (target: string, period: string, earlier: number, column: string) =>
    figureRowErrors.FIGURE_TWICE({ target, period, earlier, path: [column] }),
  unknownStatus: (text: string) =>
    figureRowErrors.INVALID_VALUE({
      text: quote(text),
      words: listed(Object.entries(observationWords).map(([code, word]) => `${word} (${code})`)),
    }),
} as const;
