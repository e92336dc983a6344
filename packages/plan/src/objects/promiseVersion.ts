import type { Graph } from '@plangraph/schema';

/** What was promised before the first decision that changed it. Decimal and civil date as text. */
interface OriginalPromise {
  readonly value: string;
  readonly deadline: string;
}

/** Declares the two promises that a target may stand for: that which holds, and that which was made at first. */
export function declarePromiseVersion({ builder }: Graph) {
  const PromiseVersion = builder.enumType('PromiseVersion', {
    description: 'Against which promise a target is judged, where decisions have changed it.',
    values: {
      CURRENT: { description: 'What is promised at the moment that is asked about (现行目标).' },
      ORIGINAL: {
        description: 'What was promised before the first decision that changed it (原定目标). The same where none did.',
      },
    },
  });
  const Original = builder.objectRef<OriginalPromise>('OriginalPromise').implement({
    description: 'What a target promised before the first decision that changed it.',
    fields: (t) => ({
      value: t.field({
        type: 'Decimal',
        description: 'The value, in the indicator’s unit.',
        resolve: ({ value }) => value,
      }),
      deadline: t.field({
        type: 'Date',
        description: 'Civil date by which it was promised.',
        resolve: ({ deadline }) => deadline,
      }),
    }),
  });
  return {
    Original,
    /** What says against which promise a target is judged. */
    versionAsked: {
      type: PromiseVersion,
      defaultValue: 'CURRENT',
      description: 'Against which promise, where decisions have changed it.',
    } as const,
  };
}

/** What of a target says what it promised at first. */
export const originalNeeds = { originalValue: true, originalDeadline: true } as const;

interface Adjusted {
  readonly value: string | null;
  readonly deadline: string;
  readonly originalValue: string | null;
  readonly originalDeadline: string | null;
}

/** A target as it promises, or as it promised at first. */
export function inVersion<Target extends Adjusted>(target: Target, version: 'CURRENT' | 'ORIGINAL' | null | undefined) {
  if (version !== 'ORIGINAL') return target;
  const { originalValue, originalDeadline } = target;
  return { ...target, value: originalValue ?? target.value, deadline: originalDeadline ?? target.deadline };
}
