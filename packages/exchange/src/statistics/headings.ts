import type { BilingualText } from '@plangraph/messages';

/** What the structure of figures is called, and its components, in both languages. */

/** The agency under which the structure stands, the structure itself, and its version. */
export const artefact = { agency: 'PLANGRAPH', id: 'FIGURES', version: '1.0.0' } as const;

/** The structure in words. */
export const structureName: BilingualText = { en: 'Figures of a government’s plan', zh: '政府年度计划指标数据' };

/** Its components, in their order: dimensions, the measure, attributes. */
export const components = {
  FREQ: { en: 'Frequency', zh: '频率' },
  REF_AREA: { en: 'Reference area', zh: '地区' },
  INDICATOR: { en: 'Indicator', zh: '指标' },
  TIME_PERIOD: { en: 'Time period', zh: '期间' },
  OBS_VALUE: { en: 'Observation value', zh: '数值' },
  UNIT_MEASURE: { en: 'Unit of measure', zh: '计量单位' },
  OBS_STATUS: { en: 'Observation status', zh: '数据状态' },
  COMMENT_OBS: { en: 'Comment', zh: '备注' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** What the concepts of the components are called together. */
export const conceptsName: BilingualText = { en: 'Concepts of figures', zh: '指标数据概念' };

/** How often figures come, by the codes of SDMX’s CL_FREQ. */
export const frequencies = {
  A: { en: 'Annual', zh: '年' },
  S: { en: 'Half-yearly', zh: '半年' },
  Q: { en: 'Quarterly', zh: '季' },
  M: { en: 'Monthly', zh: '月' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** How figures came about, by our words: the codes of SDMX’s CL_OBS_STATUS, and what they are called. */
export const observationStatuses = {
  NORMAL: { code: 'A', en: 'Normal value', zh: '正常' },
  ESTIMATED: { code: 'E', en: 'Estimated value', zh: '估计' },
  PROVISIONAL: { code: 'P', en: 'Provisional value', zh: '初步' },
  IMPUTED: { code: 'I', en: 'Imputed value', zh: '推算' },
  BREAK: { code: 'B', en: 'Time series break', zh: '口径变动' },
} as const;
