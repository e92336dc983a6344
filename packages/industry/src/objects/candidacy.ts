import type { Graph, Language } from '@plangraph/schema';
import type { Candidacy, JudgedCriterion } from '../rules/candidacy.ts';

/** Declares how an enterprise stands to the next level of the echelon. */
export function declareCandidacy({ builder }: Graph, { RecognitionKind }: { readonly RecognitionKind: unknown }) {
  const Criterion = builder.objectRef<JudgedCriterion>('EchelonCriterion').implement({
    description: 'One of the declared criteria of a level of the echelon, as an enterprise stands to it.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Short name that identifies the criterion.' }),
      name: t.string({
        description: 'What the criterion asks for, with its threshold and unit.',
        args: {
          lang: t.arg({
            type: 'Language' as never,
            description: 'The language of the answer; that of the Accept-Language header when left out.',
          }),
        },
        resolve: ({ nameZh, nameEn }, args, context) =>
          ((args.lang as Language | null | undefined) ?? context.language) === 'ZH' ? nameZh : nameEn,
      }),
      met: t.exposeBoolean('met', { description: 'Whether the records meet it; false where they do not tell.' }),
    }),
  });
  const Candidacy = builder.objectRef<Candidacy>('EchelonCandidacy').implement({
    description: 'The next level of the echelon for an enterprise, and how it stands to what that asks for.',
    fields: (t) => ({
      level: t.field({
        type: RecognitionKind as never,
        description: 'The level next above the highest that the enterprise holds.',
        resolve: (({ level }: Candidacy) => level) as never,
      }),
      candidate: t.exposeBoolean('candidate', { description: 'Whether every criterion is met.' }),
      criteria: t.field({
        type: [Criterion],
        description: 'What the level asks for.',
        resolve: ({ criteria }) => [...criteria],
      }),
    }),
  });
  return { Candidacy };
}
