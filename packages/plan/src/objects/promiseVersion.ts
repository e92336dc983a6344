import type { Graph } from '@plangraph/schema';

/** What was promised before the first decision that changed it. Decimal and civil date as text. */
interface OriginalPromise {
  readonly value: string | null;
  readonly upperValue: string | null;
  readonly margin: string | null;
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
        nullable: true,
        description: 'The value, in the indicator’s unit, of a range its lower end; null of a relative promise.',
        resolve: ({ value }) => value,
      }),
      upperValue: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The upper end of a range; null of other forms.',
        resolve: ({ upperValue }) => upperValue,
      }),
      margin: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The margin of a relative promise; null for none, and of other forms.',
        resolve: ({ margin }) => margin,
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
export const originalNeeds = {
  originalValue: true,
  originalUpperValue: true,
  originalMargin: true,
  originalDeadline: true,
} as const;

interface Adjusted {
  readonly originalValue: string | null;
  readonly originalUpperValue: string | null;
  readonly originalMargin: string | null;
  readonly originalDeadline: string | null;
}

/** What a target promised before the first decision that changed it; null where none did. */
export function originalOf(target: Adjusted): OriginalPromise | null {
  const { originalValue: value, originalUpperValue: upperValue, originalMargin: margin, originalDeadline } = target;
  return originalDeadline === null ? null : { value, upperValue, margin, deadline: originalDeadline };
}

/** A target as it promises, or as it promised at first. */
export function inVersion<Target extends Adjusted>(target: Target, version: 'CURRENT' | 'ORIGINAL' | null | undefined) {
  return version === 'ORIGINAL' ? { ...target, ...originalOf(target) } : target;
}
