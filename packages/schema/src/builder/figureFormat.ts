import type { ObjectRef } from '@pothos/core';
import { bilingualText } from './bilingual.ts';
import type { Builder } from './builder.ts';
import type { Types } from './graphTypes.ts';

/** How a figure is shown: what stands behind it, and with how many decimals. What it is stays exact. */
export interface FigureFormat {
  /** Null for a bare number. */
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly decimals: number;
}

/** The one type in which formats are told. */
export type FigureFormatType = ObjectRef<Types, FigureFormat>;

/** Declares it. */
export function figureFormatType(builder: Builder): FigureFormatType {
  return builder.objectRef<FigureFormat>('FigureFormat').implement({
    description:
      'How a figure is shown: the unit that is written behind it, and with how many decimals. Figures themselves are exact and bare.',
    fields: (t) => ({
      unit: bilingualText(
        t,
        'What is written behind the figure, such as % or the symbol of 100 million yuan, in Chinese or English; empty for a bare number.',
        ({ unit }) => unit ?? { zh: '', en: '' },
      ),
      decimals: t.exposeInt('decimals', {
        description: 'With how many decimals it is shown; round for the eye only, and compute with the figure.',
      }),
    }),
  }) as FigureFormatType;
}
