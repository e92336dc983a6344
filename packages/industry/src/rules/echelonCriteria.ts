/** A step of the echelon of growth, as recognitions name it. */
export type EchelonLevel = 'ABOVE_SCALE' | 'SPECIALISED_SME' | 'HIDDEN_CHAMPION' | 'LITTLE_GIANT';

/** What the records are asked for a criterion, and from how much on they meet it. */
export type Measure =
  /** Gross output of the last calendar year, in CNY 10,000 (万元). */
  | { readonly kind: 'OUTPUT'; readonly atLeast: string }
  /** Growth of that output over the year before, in percent. */
  | { readonly kind: 'GROWTH'; readonly atLeast: string }
  /** A recognition that the enterprise holds. */
  | { readonly kind: 'HOLDS'; readonly level: EchelonLevel };

/** One criterion of a level. */
export interface Criterion {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly measure: Measure;
}

/** A level with what it asks for. */
export interface Level {
  readonly level: EchelonLevel;
  readonly criteria: readonly Criterion[];
}

const growing: Criterion = {
  code: 'growth-5',
  nameZh: '上年产值比前一年增长5%及以上',
  nameEn: 'Gross output of the last calendar year at least 5 percent above that of the year before',
  measure: { kind: 'GROWTH', atLeast: '5' },
};

const specialised: Criterion = {
  code: 'holds-specialised-sme',
  nameZh: '已认定为专精特新中小企业',
  nameEn: 'Recognised as a specialised small or medium-sized enterprise',
  measure: { kind: 'HOLDS', level: 'SPECIALISED_SME' },
};

/** The levels from the lowest to the highest, each with its declared criteria: what the records of this domain can tell. */
export const echelon: readonly Level[] = [
  { level: 'ABOVE_SCALE', criteria: [outputOf('output-20m', '2000', '2000万元', '20 million')] },
  {
    level: 'SPECIALISED_SME',
    criteria: [
      {
        code: 'holds-above-scale',
        nameZh: '已列为规上企业',
        nameEn: 'Recognised as above designated size',
        measure: { kind: 'HOLDS', level: 'ABOVE_SCALE' },
      },
      growing,
    ],
  },
  {
    level: 'HIDDEN_CHAMPION',
    criteria: [specialised, outputOf('output-50m', '5000', '5000万元', '50 million')],
  },
  {
    level: 'LITTLE_GIANT',
    criteria: [specialised, outputOf('output-100m', '10000', '1亿元', '100 million'), growing],
  },
];

function outputOf(code: string, atLeast: string, zh: string, en: string): Criterion {
  return {
    code,
    nameZh: `上年产值达到${zh}`,
    nameEn: `Gross output of the last calendar year of at least CNY ${en}`,
    measure: { kind: 'OUTPUT', atLeast },
  };
}
