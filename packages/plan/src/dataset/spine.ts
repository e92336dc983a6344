import { tabular } from '@plangraph/schema';
import { Decimal } from 'decimal.js';
import {
  factorProblem,
  isTimeZone,
  pathProblem,
  ratioProblem,
  timeZoneProblem,
  valueProblem,
} from './spineProblems.ts';

/** The row contracts of the spine: data sets are flattened into these, and domains may import places and organisations. */
export const spine = {
  places: tabular('Place', {
    key: ['code'],
    columns: ['code', 'nameZh', 'nameEn', 'kind'],
    references: { parent: ['code'] },
  }),
  organisations: tabular('Organisation', {
    key: ['code'],
    columns: ['code', 'nameZh', 'nameEn', 'kind'],
    references: { place: ['code'] },
  }),
  units: tabular('Unit', {
    key: ['code'],
    columns: ['code', 'symbolZh', 'symbolEn', 'base', 'factor'],
    rules: ({ code, base, factor = '0' }) => {
      const right = base === code ? new Decimal(factor).eq(1) : new Decimal(factor).gt(0);
      return right ? [] : [factorProblem(`${factor}`, base === code)];
    },
  }),
  indicators: tabular('Indicator', {
    key: ['code'],
    columns: [
      'code',
      'nameZh',
      'nameEn',
      'kind',
      'direction',
      'frequency',
      'accounting',
      'aggregation',
      'numeratorZh',
      'numeratorEn',
      'denominatorZh',
      'denominatorEn',
    ],
    references: { unit: ['code'] },
    rules: (row) => {
      const parts = ['numeratorZh', 'numeratorEn', 'denominatorZh', 'denominatorEn'] as const;
      return row.kind === 'RATIO' ? parts.filter((part) => !row[part]).map(ratioProblem) : [];
    },
  }),
  documents: tabular('SourceDocument', { key: ['code'], columns: ['code', 'titleZh', 'titleEn', 'note'] }),
  plans: tabular('Plan', {
    key: ['code'],
    columns: ['code', 'titleZh', 'titleEn', 'year', 'timeZone'],
    references: { place: ['code'] },
    rules: ({ timeZone }) => (timeZone === undefined || isTimeZone(timeZone) ? [] : [timeZoneProblem(timeZone)]),
  }),
  areas: tabular('Area', {
    key: ['plan', 'code'],
    columns: ['code', 'ordinal', 'titleZh', 'titleEn'],
    references: { plan: ['code'] },
  }),
  sections: tabular('Section', {
    key: ['area', 'ordinal'],
    columns: ['ordinal', 'titleZh', 'titleEn'],
    references: { area: ['plan.code', 'code'] },
  }),
  citations: tabular('Citation', {
    key: ['document', 'path', 'legibility'],
    columns: ['path', 'legibility'],
    references: { document: ['code'] },
    rules: ({ path = '' }) => (/^[\p{L}\p{N}._-]+(\/[\p{L}\p{N}._-]+)*$/u.test(path) ? [] : [pathProblem]),
  }),
  measures: tabular('Measure', {
    key: ['code'],
    columns: ['code', 'ordinal', 'titleZh', 'titleEn'],
    references: { section: ['area.plan.code', 'area.code', 'ordinal'] },
  }),
  targets: tabular('Target', {
    key: ['plan', 'code'],
    columns: ['code', 'ordinal', 'value', 'comparator', 'commitment', 'baseline', 'deadline', 'headline', 'weight'],
    references: {
      plan: ['code'],
      area: ['plan.code', 'code'],
      section: ['area.plan.code', 'area.code', 'ordinal'],
      indicator: ['code'],
    },
    rules: ({ value, citation }) => {
      const legibility = (citation as { legibility?: string } | undefined)?.legibility;
      return value === undefined || (value === null && legibility !== 'CUT') ? [valueProblem] : [];
    },
  }),
  designations: tabular('Designation', {
    key: ['plan', 'code'],
    columns: [
      'code',
      'ordinal',
      'titleZh',
      'titleEn',
      'level',
      'awardingBodyZh',
      'awardingBodyEn',
      'stage',
      'commitment',
    ],
    references: { plan: ['code'], section: ['area.plan.code', 'area.code', 'ordinal'] },
  }),
  measureResponsibilities: tabular('Responsibility', {
    key: ['organisation', 'role', 'measure'],
    columns: ['role'],
    references: { organisation: ['code'], measure: ['code'] },
  }),
  targetResponsibilities: tabular('Responsibility', {
    key: ['organisation', 'role', 'target'],
    columns: ['role'],
    references: { organisation: ['code'], target: ['plan.code', 'code'] },
  }),
};
