import { bilingualText, type Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import type { Candidacy as CandidacyShape } from '../rules/candidacy.ts';
import { candidacyReason } from '../rules/candidacyReason.ts';
import type { JudgedCriterion } from '../rules/criterion.ts';

/** Declares how an enterprise stands to the next level of the echelon. */
export function declareCandidacy({ builder }: Graph, { RecognitionKind, EchelonMeasure }: Words) {
  const Judgement = builder.objectRef<JudgedCriterion>('EchelonJudgement').implement({
    description: 'How an enterprise stands to one declared criterion of a level of the echelon.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Short name of the criterion; echelonCriterion finds it by this.' }),
      name: bilingualText(t, 'What the criterion asks for, with its threshold and unit.', ({ nameZh, nameEn }) => ({
        zh: nameZh,
        en: nameEn,
      })),
      measure: t.field({
        type: EchelonMeasure,
        description: 'What the records are asked.',
        resolve: ({ measure }) => measure,
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
        type: RecognitionKind,
        description: 'The level next above the highest that the enterprise holds.',
        resolve: ({ level }) => level,
      }),
      candidate: t.boolean({
        nullable: true,
        description:
          'Whether every declared criterion is met; null where that cannot be told, because none is declared or the records do not say enough.',
        resolve: ({ candidate }) => candidate,
      }),
      reason: bilingualText(t, 'Why it is a candidate, is none, or why that cannot be told.', candidacyReason),
      criteria: t.field({
        type: [Judgement],
        description: 'What the place of the enterprise, and those above it, ask for at this level, by code.',
        resolve: ({ criteria }) => [...criteria],
      }),
    }),
  });
  return { Candidacy };
}
