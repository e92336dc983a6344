import type { FoundByHand } from './byHand.ts';
import { endOfPeriod } from './formsByHand.ts';
import { type Inputs, periodsDue, readPaper } from './paper.ts';
import { Rational } from './rational.ts';

// Written from docs/reference/progress.md, section 12 alone, in fractions and with days counted one by one.

/** Recomputes the status of a measure from its inputs. */
export function measureByHand(inputs: Inputs): FoundByHand {
  const text = (name: string) => inputs.find((each) => each.name === name)?.value ?? null;
  const [state, deadline, doneOn, today] = [text('state'), text('deadline'), text('doneOn'), text('today') ?? ''];
  const reports = inputs
    .filter(({ name }) => name.startsWith('percent.'))
    .map(({ name, value }) => ({ period: name.slice(8), end: endOfPeriod(name.slice(8)), value }))
    .sort((one, other) => (one.end < other.end ? -1 : 1));
  const latest = reports.at(-1);
  const due = periodsDue({ ...readPaper(inputs), january: true });
  const counted = countedByHand(inputs);
  const told = counted ? { percent: counted, of: due.at(-1) } : null;
  const percent = told?.percent ?? (latest?.value == null ? null : Rational.of(latest.value));
  const plain = {
    ...{ expected: null, pace: null, score: null, outcome: null, metBefore: null },
    actual: percent?.text() ?? null,
    period: (told ? told.of?.code : latest?.period) ?? null,
  };
  const grey = (rule: string) => ({ ...plain, colour: 'GREY', rule });
  if (state === 'DROPPED') return grey('MEASURE_DROPPED');
  if (state === 'DONE') {
    const done = { ...plain, actual: '100', score: '1', outcome: 'MET', rule: 'MEASURE_DONE' };
    if (deadline === null || doneOn === null) return { ...done, colour: 'GREEN' };
    if (doneOn > deadline) return { ...done, colour: 'YELLOW', outcome: 'LATE', rule: 'MET_LATE' };
    return { ...done, ...onTheLine(inputs, Rational.of('100'), doneOn, deadline) };
  }
  const points = inputs.filter(({ name }) => /^(checkpoint|node)\..*\.due$/.test(name));
  if (deadline === null && points.length === 0) return grey('NO_DEADLINE');
  const isComplete = told !== null && told.percent.against(Rational.of('100')) >= 0;
  if (deadline !== null && today > deadline && !isComplete) {
    const score = (percent ?? Rational.of('0')).over(Rational.of('100')).text();
    const overdue = { colour: 'RED', expected: '100', score, rule: 'MEASURE_OVERDUE', outcome: 'MISSED' };
    return { ...plain, ...overdue, pace: percent && score };
  }
  const late = points.filter(({ name, value }) => {
    const reached = text(name.replace(/\.due$/, '.reached'));
    return (value ?? '') < today && (reached === null || reached > today);
  });
  if (late.length > 0) {
    const worst = Math.max(...late.map(({ value }) => days(value ?? '', today) - 1));
    return { ...plain, colour: worst > 30 ? 'RED' : 'ORANGE', rule: 'CHECKPOINT_LATE' };
  }
  if (told?.of && deadline !== null)
    return { ...plain, ...onTheLine(inputs, told.percent, told.of.end, deadline), rule: 'MEASURE_EVIDENCE' };
  const missing = due.filter(({ end }) => latest === undefined || latest.end < end).length;
  if (!told && missing >= 2) return grey('SILENT');
  if (!latest && !told) return grey(due.length > 0 ? 'REPORT_MISSING' : 'NOT_DUE');
  if (!latest || percent === null || deadline === null) {
    if (points.length === 0) return grey('NOT_JUDGED');
    return { ...plain, colour: 'GREEN', score: '1', rule: 'MEASURE_CHECKPOINTS' };
  }
  return {
    ...plain,
    ...onTheLine(inputs, percent, latest.end, deadline),
    rule: hasPath(inputs) ? 'MEASURE_PATH' : 'MEASURE_PERCENT',
  };
}

/** What the projects that carry a measure out say of it; null where there are none, or they do not say. */
function countedByHand(inputs: Inputs): Rational | null {
  const text = (name: string) => inputs.find((each) => each.name === name)?.value ?? null;
  const said = text('evidence.percent');
  if (said === null) return null;
  const basis = text('evidence.basis');
  const add = (pattern: RegExp) =>
    inputs
      .filter(({ name }) => pattern.test(name))
      .reduce((sum, { value }) => sum.plus(Rational.of(value ?? '0')), Rational.of('0'));
  const [part, whole] =
    basis === 'MILESTONES'
      ? [add(/^evidence\..*\.milestonesReached$/), add(/^evidence\..*\.milestones$/)]
      : [add(/^evidence\..*\.invested$/), add(/^evidence\..*\.planned$/)];
  const hundred = Rational.of('100');
  const share = part.times(hundred).over(whole);
  return share.against(hundred) > 0 ? hundred : Rational.of(share.text());
}

function onTheLine(inputs: Inputs, percent: Rational, day: string, deadline: string) {
  const { year, threshold } = readPaper(inputs);
  const begin = `${year}-01-01`;
  const length = Math.max(1, days(begin, deadline));
  const [hundred, one] = [Rational.of('100'), Rational.of('1')];
  // How many days of the year are over at each point, and what is expected then.
  const stations = inputs
    .filter(({ name }) => name.startsWith('path.'))
    .map(({ name, value }) => ({ over: days(begin, endOfPeriod(name.slice(5))), value: Rational.of(value ?? '') }))
    .filter(({ over }) => over > 0 && over < length)
    .sort((first, second) => first.over - second.over);
  const course = [{ over: 0, value: Rational.of('0') }, ...stations, { over: length, value: hundred }];
  const gone = Math.min(length, days(begin, day));
  const next = course.find(({ over }) => over > gone) ?? course.at(-1);
  const before = course.filter(({ over }) => over <= gone).at(-1);
  const [from, to] = [before?.value ?? hundred, next?.value ?? hundred];
  const leg = (next?.over ?? 0) - (before?.over ?? 0);
  const share = leg === 0 ? one : Rational.of(String(gone - (before?.over ?? 0))).over(Rational.of(String(leg)));
  const expected = from.plus(to.minus(from).times(share));
  const score = one.plus(percent.minus(expected).over(hundred));
  const reaches = (name: string) => score.against(threshold(name)) >= 0;
  const ahead = reaches('blue') && score.against(one) > 0;
  const colour = ahead ? 'BLUE' : (['green', 'yellow', 'orange'].find(reaches)?.toUpperCase() ?? 'RED');
  const pace = expected.sign() > 0 ? percent.over(expected).text() : null;
  return { colour, expected: expected.text(), pace, score: score.text() };
}

/** Whether an approved path says how much is expected by when. */
function hasPath(inputs: Inputs): boolean {
  return inputs.some(({ name }) => name.startsWith('path.'));
}

/** How many days there are from one to another, both counted; none where the second is the earlier. */
function days(first: string, last: string): number {
  let count = 0;
  const moment = new Date(`${first}T12:00:00Z`);
  for (let each = first; each <= last; each = moment.toISOString().slice(0, 10)) {
    count += 1;
    moment.setUTCDate(moment.getUTCDate() + 1);
  }
  return count;
}
