import { periodErrors, readPeriod, scoreRuleRow, thresholdProblems } from '@plangraph/plan';
import { positionProblems, tabular } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { documentProblems, passageColumns, passageProblems } from './citationProblems.ts';
import { otherKind, spineErrors } from './errors/rows.ts';
import { decimalsProblems, dueDaysProblems, releaseProblems } from './indicatorProblems.ts';
import { stated } from './spineStated.ts';
import { headingProblems, promiseProblems } from './statedProblems.ts';
import { thresholdColumns, thresholdsOf } from './thresholds.ts';
import { isTimeZone } from './timeZone.ts';
import { yearsProblems } from './yearsProblems.ts';

const { INVALID_VALUE, MISSING_VALUE } = spineErrors;

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
    columns: ['code', 'symbolZh', 'symbolEn', 'base', 'factor', 'whole', 'decimals'],
    rules: ({ code, base, factor = '0', decimals }) => {
      const right = base === code ? new Decimal(factor).eq(1) : new Decimal(factor).gt(0);
      const wrong = (base === code ? INVALID_VALUE.baseFactor : INVALID_VALUE.factor)({ factor: `${factor}` });
      return [...(right ? [] : [wrong]), ...decimalsProblems(decimals)];
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
      'january',
      'valueAlone',
      'minimum',
      'maximum',
      'decimals',
    ],
    references: { unit: ['code'], growthOf: ['code'], deflator: ['code'] },
    rules: (row) => {
      const parts = ['numeratorZh', 'numeratorEn', 'denominatorZh', 'denominatorEn'] as const;
      const { kind, accrues, valueAlone, minimum, maximum } = row;
      const missing = kind === 'RATIO' && !valueAlone ? parts.filter((part) => !row[part]) : [];
      return [
        ...(missing.length > 0
          ? [
              MISSING_VALUE.ratio({
                column: missing[0] ?? '',
                columns: { en: missing.join(', '), zh: missing.join('、') },
              }),
            ]
          : []),
        ...decimalsProblems(row.decimals),
        ...(accrues && kind !== 'RATIO' ? [INVALID_VALUE.accrues({ kind: kind ?? otherKind })] : []),
        ...(row.growthOf && kind !== 'GROWTH' ? [INVALID_VALUE.growthOf({ kind: kind ?? otherKind })] : []),
        ...(row.deflator && !row.growthOf ? [INVALID_VALUE.deflator()] : []),
        ...(valueAlone && kind !== 'RATIO' ? [INVALID_VALUE.valueAlone({ kind: kind ?? otherKind })] : []),
        ...(minimum && maximum && new Decimal(minimum).gt(maximum) ? [INVALID_VALUE.bounds({ minimum, maximum })] : []),
      ];
    },
  }),
  documents: tabular('SourceDocument', {
    key: ['code'],
    columns: [
      'code',
      'titleZh',
      'titleEn',
      'titleBy',
      'note',
      'issuerZh',
      'issuerEn',
      'number',
      'issuedOn',
      'address',
      'mediaType',
      'sha256',
      'openText',
    ],
    references: { place: ['code'] },
    rules: documentProblems,
  }),
  plans: tabular('Plan', {
    key: ['code'],
    columns: [
      'code',
      'titleZh',
      'titleEn',
      'titleBy',
      'year',
      'lastYear',
      'timeZone',
      'dueDays',
      'closedAt',
      'rules',
      ...thresholdColumns,
    ],
    references: { place: ['code'], parent: ['code'] },
    rules: ({ timeZone, dueDays, rules, ...row }) => [
      ...yearsProblems(row),
      ...(timeZone === undefined || isTimeZone(timeZone) ? [] : [INVALID_VALUE.timeZone({ name: timeZone })]),
      ...dueDaysProblems(dueDays),
      ...releaseProblems(rules),
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
    columns: ['path', 'legibility', ...passageColumns],
    references: { document: ['code'] },
    rules: (row) => [
      ...(/^[\p{L}\p{N}._-]+(\/[\p{L}\p{N}._-]+)*$/u.test(row.path ?? '') ? [] : [INVALID_VALUE.path()]),
      ...passageProblems(row),
    ],
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
      'course',
      'earliest',
      'frequency',
      'dueDays',
      'dueReason',
      'january',
      'headline',
      'weight',
      'form',
      'upperValue',
      'reference',
      'margin',
      'scope',
      'span',
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
      serves: ['plan.code', 'code'],
    },
    rules: (row) => [
      ...promiseProblems(row),
      ...(row.earliest == null || readPeriod(row.earliest)
        ? []
        : [{ ...periodErrors.INVALID_PERIOD.period({ period: row.earliest }), column: 'earliest' }]),
      ...dueDaysProblems(row.dueDays),
    ],
  }),
  waypoints: tabular('Waypoint', {
    key: ['target', 'period'],
    columns: ['period', 'value'],
    references: { target: ['plan.code', 'code'] },
  }),
  ...stated,
  scoreRules: scoreRuleRow,
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
