import { thresholdProblems } from '@plangraph/plan';
import { positionProblems, tabular } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { accruesProblem, boundsProblem, dueDaysProblems } from './indicatorProblems.ts';
import { factorProblem, isTimeZone, pathProblem, ratioProblem, timeZoneProblem } from './spineProblems.ts';
import { headingProblems, promiseProblems } from './statedProblems.ts';
import { thresholdColumns, thresholdsOf } from './thresholds.ts';

/** The row contracts of the spine: data sets are flattened into these, and domains may import places and organisations. */
export const spine = {
  places: tabular('Place', {
    key: ['code'],
    columns: ['code', 'nameZh', 'nameEn', 'kind', 'longitude', 'latitude'],
    references: { parent: ['code'] },
    rules: positionProblems,
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
      'accrues',
      'dueDays',
      'minimum',
      'maximum',
    ],
    references: { unit: ['code'] },
    rules: (row) => {
      const parts = ['numeratorZh', 'numeratorEn', 'denominatorZh', 'denominatorEn'] as const;
      const { kind, accrues, minimum, maximum, dueDays } = row;
      return [
        ...(kind === 'RATIO' ? parts.filter((part) => !row[part]).map(ratioProblem) : []),
        ...(accrues && kind !== 'RATIO' ? [accruesProblem(kind)] : []),
        ...(minimum && maximum && new Decimal(minimum).gt(maximum) ? [boundsProblem(minimum, maximum)] : []),
        ...dueDaysProblems(dueDays),
      ];
    },
  }),
  documents: tabular('SourceDocument', { key: ['code'], columns: ['code', 'titleZh', 'titleEn', 'titleBy', 'note'] }),
  plans: tabular('Plan', {
    key: ['code'],
    columns: ['code', 'titleZh', 'titleEn', 'titleBy', 'year', 'timeZone', 'dueDays', 'closedAt', ...thresholdColumns],
    references: { place: ['code'] },
    rules: ({ timeZone, dueDays, ...row }) => [
      ...(timeZone === undefined || isTimeZone(timeZone) ? [] : [timeZoneProblem(timeZone)]),
      ...dueDaysProblems(dueDays),
      ...thresholdProblems(thresholdsOf(row)),
    ],
  }),
  areas: tabular('Area', {
    key: ['plan', 'code'],
    columns: ['code', 'ordinal', 'titleZh', 'titleEn'],
    references: { plan: ['code'] },
  }),
  sections: tabular('Section', {
    key: ['area', 'ordinal'],
    columns: ['ordinal', 'titleZh', 'titleEn', 'titleBy'],
    references: { area: ['plan.code', 'code'] },
    rules: headingProblems,
  }),
  citations: tabular('Citation', {
    key: ['document', 'path', 'legibility'],
    columns: ['path', 'legibility'],
    references: { document: ['code'] },
    rules: ({ path = '' }) => (/^[\p{L}\p{N}._-]+(\/[\p{L}\p{N}._-]+)*$/u.test(path) ? [] : [pathProblem]),
  }),
  measures: tabular('Measure', {
    key: ['code'],
    columns: ['code', 'ordinal', 'position', 'titleZh', 'titleEn', 'commitment', 'frame'],
    references: {
      plan: ['code'],
      area: ['plan.code', 'code'],
      section: ['area.plan.code', 'area.code', 'ordinal'],
    },
  }),
  targets: tabular('Target', {
    key: ['plan', 'code'],
    columns: [
      'code',
      'ordinal',
      'value',
      'comparator',
      'commitment',
      'baseline',
      'deadline',
      'headline',
      'weight',
      'form',
      'upperValue',
      'reference',
      'margin',
      'scope',
      'baseYear',
      'restatedCommitment',
    ],
    references: {
      plan: ['code'],
      area: ['plan.code', 'code'],
      section: ['area.plan.code', 'area.code', 'ordinal'],
      indicator: ['code'],
      referenceIndicator: ['code'],
      referencePlace: ['code'],
      partOf: ['plan.code', 'code'],
    },
    rules: promiseProblems,
  }),
  waypoints: tabular('Waypoint', {
    key: ['target', 'period'],
    columns: ['period', 'value'],
    references: { target: ['plan.code', 'code'] },
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
    references: {
      plan: ['code'],
      area: ['plan.code', 'code'],
      section: ['area.plan.code', 'area.code', 'ordinal'],
      measure: ['code'],
    },
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
