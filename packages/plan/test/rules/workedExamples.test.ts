import { readFileSync } from 'node:fs';
import { byHand, measureByHand, promiseByHand, scoreByHand, titleByHand } from '@plangraph/testing';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { lastPeriodDue } from '../../src/rules/calendar.ts';
import { type MeasureFacts, measureStanding } from '../../src/rules/measure/measureStanding.ts';
import { readPeriod } from '../../src/rules/period.ts';
import { type Form, promiseStanding } from '../../src/rules/promise.ts';
import type { ScoredPromise } from '../../src/rules/score/members.ts';
import { scoreOf } from '../../src/rules/score/score.ts';
import type { ScoreRuleFacts } from '../../src/rules/score/scoreRule.ts';
import { compareBySeverity } from '../../src/rules/severity.ts';
import { standingOf } from '../../src/rules/standing.ts';
import { summaryOf } from '../../src/rules/summary.ts';
import type { Standing } from '../../src/rules/tell.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { type TitleFacts, titleStanding } from '../../src/rules/title/titleStanding.ts';
import { trajectoryOf } from '../../src/rules/trajectory.ts';
import type { Span } from '../../src/rules/years/span.ts';
import { factsOf, text, type WrittenFacts } from './facts.ts';

type Written = Record<string, string | number | null>;

/** What a promise of another form adds to the facts. */
interface WrittenForm {
  readonly form: Form;
  readonly upperValue?: number;
  readonly margin?: number;
  readonly span?: Span;
  readonly compared?: Record<string, number>;
  readonly findings?: Record<string, 'KEPT' | 'NOT_KEPT'>;
}

interface Example {
  readonly case: string;
  readonly facts?: WrittenFacts;
  readonly rhythm?: WrittenFacts;
  readonly due?: Written;
  readonly promise?: WrittenFacts & WrittenForm;
  readonly title?: Omit<TitleFacts, 'year'>;
  readonly measure?: Partial<Omit<MeasureFacts, 'checkpoints' | 'path'>> & {
    readonly today: string;
    readonly checkpoints?: readonly string[];
    readonly percents?: Written;
    readonly path?: Written;
  };
  readonly trajectory?: Written;
  readonly status?: Written;
  readonly targets?: readonly Written[];
  readonly summary?: Written;
  readonly rules?: readonly (Partial<ScoreRuleFacts> & { readonly points: unknown; readonly most?: unknown })[];
  readonly promises?: readonly Written[];
  readonly score?: { readonly points: readonly number[]; readonly vetoed: boolean } & Readonly<
    Record<'value' | 'possible' | 'share', number | null>
  >;
  readonly worstFirst?: readonly number[];
}

const page = readFileSync(new URL('../../../../docs/reference/progress.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
  parseAllDocuments(block).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Example;
  }),
);
const having = (part: keyof Example) => examples.filter((example) => example[part] !== undefined);

test('every example of the page shows something that is checked here', () => {
  expect(examples.length).toBeGreaterThan(55);
  const checked = (['due', 'trajectory', 'status', 'summary', 'score'] as const).map((part) => having(part).length);
  expect(checked.reduce((sum, count) => sum + count)).toBe(examples.length);
  expect(new Set(examples.map((example) => example.case)).size).toBe(examples.length);
});

test.each(having('due'))('due: $case', ({ rhythm, due = {} }) => {
  for (const [today, period] of Object.entries(due)) {
    expect(lastPeriodDue(factsOf(rhythm ?? {}), today)?.code ?? null, today).toBe(text(period));
  }
});

test.each(having('trajectory'))('trajectory: $case', ({ facts, trajectory = {} }) => {
  const points = trajectoryOf(factsOf(facts ?? {})).map(({ period, expected }) => [period, expected]);
  expect(Object.fromEntries(points)).toEqual(asText(trajectory));
});

test.each(having('status').filter(({ facts }) => facts !== undefined))('status: $case', ({ facts, status = {} }) => {
  const { inputs, ...standing } = standingOf(factsOf(facts ?? {}));
  expect(standing).toEqual({ outcome: standing.outcome, metBefore: null, ...asText(status) });
  expect(byHand(inputs), 'by hand').toEqual(standing);
});

test.each(having('promise'))('promise: $case', ({ promise, status = {} }) => {
  const { form, upperValue, margin, span, compared, findings, ...plain } = promise ?? { form: 'NUMBER' };
  const found = Object.entries(findings ?? {});
  const all = factsOf(plain);
  const { inputs, ...standing } = promiseStanding({
    ...all,
    form,
    upperValue: text(upperValue),
    margin: text(margin),
    span: span ?? null,
    figures: all.figures.map((figure) => ({ ...figure, compared: text(compared?.[figure.period]) })),
    // In the order of a mapping whole years come first.
    findings: found.map(([period, outcome]) => ({ period, outcome })),
  });
  expect(standing).toEqual({ outcome: standing.outcome, metBefore: null, ...asText(status) });
  expect(promiseByHand(inputs), 'by hand').toEqual(standing);
});

test.each(having('title'))('title: $case', ({ title, status = {} }) => {
  const { inputs, ...standing } = titleStanding({ stage: 'PLANNED', dueOn: null, today: '', year: 2023, ...title });
  expect(standing).toEqual({ outcome: null, metBefore: null, ...asText(status) });
  expect(titleByHand(inputs), 'by hand').toEqual(standing);
});

test.each(having('measure'))('measure: $case', ({ measure, status = {} }) => {
  const { checkpoints = [], percents = {}, path = {}, ...stated } = measure ?? { today: '' };
  const reports = Object.entries(percents).map(([period, percent]) => ({
    period,
    periodEnd: readPeriod(period)?.lastDay ?? '',
    percent: text(percent),
  }));
  const { inputs, ...standing } = measureStanding({
    ...{ state: 'UNDER_WAY', dueOn: null, doneOn: null, frequency: 'MONTHLY', year: 2023, dueDays: 10 },
    thresholds: defaultThresholds,
    ...stated,
    reports,
    path: Object.entries(path).map(([period, expected]) => ({ period, expected: text(expected) ?? '' })),
    checkpoints: checkpoints.map((dueOn, at) => ({ ordinal: at + 1, dueOn, reachedOn: null })),
  });
  expect(standing).toEqual({ outcome: null, metBefore: null, ...asText(status) });
  expect(measureByHand(inputs), 'by hand').toEqual(standing);
});

test.each(having('summary'))('summary: $case', ({ targets = [], summary = {}, worstFirst }) => {
  const weighed = targets.map(({ weight, ...standing }) => ({
    standing: asText(standing) as unknown as Standing,
    weight: text(weight),
  }));
  const { attainment, coverage, ...counts } = summary;
  expect(summaryOf(weighed)).toEqual({ ...counts, attainment: text(attainment), coverage: text(coverage) });
  const order = weighed.toSorted((one, other) => compareBySeverity(one.standing, other.standing));
  expect(order.map((each) => weighed.indexOf(each) + 1)).toEqual(worstFirst);
});

test.each(having('score'))('score: $case', ({ rules = [], promises = [], score }) => {
  const stated = rules.map(
    ({ points, most, ...rule }, at): ScoreRuleFacts => ({
      ...{ code: `r${at + 1}`, kind: 'POINTS', promises: 'ALL', area: null, promise: null, colour: null },
      ...rule,
      points: String(points),
      most: text(most as number | null),
    }),
  );
  const scored = promises.map(
    (standing, at): ScoredPromise => ({
      ...{ kind: 'TARGET', code: `p${at + 1}`, headline: false, area: null, weight: null },
      standing: asText(standing) as unknown as Standing,
    }),
  );
  const found = scoreOf(stated, scored);
  const shown = { ...found, points: found.rules.map(({ points }) => points) };
  const { points = [], vetoed, ...expected } = score ?? { points: [], vetoed: false };
  const wanted = { ...asText(expected), vetoed, points: points.map(String) };
  expect(shown).toMatchObject(wanted);
  expect(scoreByHand(found.rules.map(({ inputs }) => inputs)), 'by hand').toEqual(wanted);
});

function asText(written: Written): Record<string, string | null> {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, text(value)]));
}
