import type { BilingualText } from '@plangraph/rows';
import type { Context, Graph, Language } from '@plangraph/schema';
import type { Candidacy as CandidacyShape } from '../rules/candidacy.ts';
import { candidacyReason } from '../rules/candidacyReason.ts';
import type { JudgedCriterion } from '../rules/criterion.ts';

/** Declares how an enterprise stands to the next level of the echelon. */
export function declareCandidacy(
  { builder }: Graph,
  { RecognitionKind, EchelonMeasure }: { readonly RecognitionKind: unknown; readonly EchelonMeasure: unknown },
) {
  const Judgement = builder.objectRef<JudgedCriterion>('EchelonJudgement').implement({
    description: 'How an enterprise stands to one declared criterion of a level of the echelon.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Short name of the criterion; echelonCriterion finds it by this.' }),
      name: t.string({
        description: 'What the criterion asks for, with its threshold and unit.',
        args: { lang: t.arg(language) },
        resolve: ({ nameZh, nameEn }, args, context) => inLanguage({ zh: nameZh, en: nameEn }, args, context),
      }),
      measure: t.field({
        type: EchelonMeasure as never,
        description: 'What the records are asked.',
        resolve: (({ measure }: JudgedCriterion) => measure) as never,
      }),
      atLeast: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The least value that meets it: CNY 10,000 (万元) of the last calendar year, or percent over the year before; null for a recognition.',
        resolve: ({ atLeast }) => atLeast,
      }),
      actual: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'What the records say, in the same unit, percent rounded down to six digits; null where they say nothing, and for a recognition.',
        resolve: ({ actual }) => actual,
      }),
      met: t.boolean({
        nullable: true,
        description: 'Whether the records meet it; null where they do not tell.',
        resolve: ({ met }) => met,
      }),
    }),
  });
  const Candidacy = builder.objectRef<CandidacyShape>('EchelonCandidacy').implement({
    description: 'The next level of the echelon for an enterprise, and how it stands to what that asks for.',
    fields: (t) => ({
      level: t.field({
        type: RecognitionKind as never,
        description: 'The level next above the highest that the enterprise holds.',
        resolve: (({ level }: CandidacyShape) => level) as never,
      }),
      candidate: t.boolean({
        nullable: true,
        description:
          'Whether every declared criterion is met; null where that cannot be told, because none is declared or the records do not say enough.',
        resolve: ({ candidate }) => candidate,
      }),
      reason: t.string({
        description: 'Why it is a candidate, is none, or why that cannot be told.',
        args: { lang: t.arg(language) },
        resolve: (candidacy, args, context) => inLanguage(candidacyReason(candidacy), args, context),
      }),
      criteria: t.field({
        type: [Judgement],
        description: 'What the place of the enterprise, and those above it, ask for at this level, by code.',
        resolve: ({ criteria }) => [...criteria],
      }),
    }),
  });
  return { Candidacy };
}

const language = {
  type: 'Language' as never,
  description: 'The language of the answer; that of the Accept-Language header when left out.',
} as const;

function inLanguage({ zh, en }: BilingualText, { lang }: { readonly lang?: unknown }, context: Context): string {
  return ((lang as Language | null | undefined) ?? context.language) === 'ZH' ? zh : en;
}
