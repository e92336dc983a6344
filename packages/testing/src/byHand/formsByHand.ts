import { byHand, type FoundByHand } from './byHand.ts';
import { type Inputs, periodsDue, periodsOfYear, readPaper } from './paper.ts';
import { Rational } from './rational.ts';
import { ofYears } from './yearsByHand.ts';

// Written from docs/reference/progress.md, section 9 alone: every form comes down to plain promises, found by hand.

/** Recomputes the status of a promise of any form from its inputs. */
export function promiseByHand(inputs: Inputs): FoundByHand {
  if (inputs.some(({ name }) => name === 'span')) return inForm(ofYears(inputs));
  return inForm(inputs);
}

function inForm(inputs: Inputs): FoundByHand {
  const text = (name: string) => inputs.find((each) => each.name === name)?.value ?? null;
  const form = text('form');
  if (form === 'RANGE') return range(inputs, text('upperValue'));
  if (form === 'RELATIVE') return relative(inputs, text('margin'));
  return form === 'QUALITATIVE' ? found(inputs) : byHand(inputs);
}

/** The same paper with some lines written otherwise. */
function rewritten(inputs: Inputs, lines: Readonly<Record<string, string | null>>, without = /^$/): Inputs {
  const others = inputs.filter(({ name }) => !(name in lines) && !without.test(name));
  return [...others, ...Object.entries(lines).map(([name, value]) => ({ name, value }))];
}

function range(inputs: Inputs, upper: string | null): FoundByHand {
  const { deadline, target } = readPaper(inputs);
  const value = upper === null ? null : (target?.text() ?? null);
  const below = byHand(rewritten(inputs, { comparator: 'AT_LEAST', target: value }));
  const over = upper !== null && below.actual !== null && Rational.of(below.actual).against(Rational.of(upper)) > 0;
  const above = { comparator: 'AT_MOST', target: upper, course: 'FLAT' };
  const status = over ? byHand(rewritten(inputs, above, /^waypoint\./)) : below;
  const end = periodsOfYear(readPaper(inputs)).find(({ code }) => code === status.period)?.end ?? '';
  return {
    ...status,
    colour: status.colour === 'BLUE' ? 'GREEN' : status.colour,
    rule: status.colour === 'GREY' || status.rule === 'MET_LATE' ? status.rule : 'RANGE',
    outcome: status.outcome === 'MET' && end < deadline ? null : status.outcome,
  };
}

function relative(inputs: Inputs, margin: string | null): FoundByHand {
  const paper = readPaper(inputs);
  const period = periodsDue(paper).at(-1);
  const stated = inputs.findLast(({ name }) => name === `compared.${period?.code}`)?.value ?? null;
  const other = period && paper.figures.has(period.code) ? stated : null;
  const beyond = Rational.of(margin ?? '0').times(Rational.of(paper.higher ? '1' : '-1'));
  const due = other === null ? beyond : Rational.of(other).plus(beyond);
  const kind = paper.kind === 'COUNT' || paper.kind === 'AMOUNT' ? 'LEVEL' : paper.kind;
  const deadline = period && period.end >= paper.deadline ? period.end : paper.deadline;
  const lines = { kind, target: due.text(), baseline: null, course: 'FLAT', earliest: null, whole: 'false', deadline };
  const others = new RegExp(`^waypoint\\.|^earliest$|^figure\\.(?!${period?.code}$)`);
  const status = byHand(rewritten(inputs, lines, others));
  if (other === null && status.actual === null) return { ...status, expected: null };
  if (other === null) {
    const outcome = paper.today > paper.deadline ? 'UNDECIDED' : null;
    return { ...status, colour: 'GREY', expected: null, pace: null, score: null, rule: 'REFERENCE_MISSING', outcome };
  }
  return { ...status, rule: status.colour === 'GREY' ? status.rule : 'RELATIVE' };
}

function found(inputs: Inputs): FoundByHand {
  const { today, deadline } = readPaper(inputs);
  const findings = inputs
    .filter(({ name }) => name.startsWith('finding.'))
    .map(({ name, value }) => ({ period: name.slice(8), value, end: endOfPeriod(name.slice(8)) }))
    .filter(({ end }) => end <= today);
  const latest = findings
    .map(({ end }) => end)
    .sort()
    .at(-1);
  const last = findings.findLast(({ end }) => end === latest);
  const passed = today > deadline ? 'UNDECIDED' : null;
  const nothing = { expected: null, actual: null, pace: null, metBefore: null };
  if (!last) return { ...nothing, colour: 'GREY', score: null, period: null, rule: 'NOT_JUDGED', outcome: passed };
  const kept = last.value === 'KEPT';
  return {
    ...nothing,
    colour: kept ? 'GREEN' : 'RED',
    score: kept ? '1' : '0',
    period: last.period,
    rule: 'QUALITATIVE',
    outcome: last.end < deadline ? passed : kept ? 'MET' : 'MISSED',
  };
}

/** The last day of a period: of its last month. */
export function endOfPeriod(code: string): string {
  const rest = code.slice(5);
  const length = rest[0] === 'Q' ? 3 : rest[0] === 'H' ? 6 : 1;
  const month = rest === '' ? 12 : Number(rest.replace(/[QH]/, '')) * length;
  return new Date(Date.UTC(Number(code.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
}
