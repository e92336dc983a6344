import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'vitest';
import { type GuideStep, guideSteps } from './guideSteps.ts';
import { runIn } from './runIn.ts';

/** Where a newcomer begins, and which folders stand for those that the guide names. */
interface Walk {
  readonly from: string;
  readonly places?: Readonly<Record<string, string>>;
}

/** Does what a guide tells, step by step, and wants each to succeed. */
export function walkGuide(guide: string, { from, places = {} }: Walk): void {
  const steps = guideSteps(guide);
  expect(steps.length, `${guide} has no section to walk`).toBeGreaterThan(10);
  let folder = from;
  for (const step of steps) folder = take(step, folder, places);
}

/** Runs a program in a folder, says how long it took, and wants it to succeed. */
export function succeeds(folder: string, command: string, ...args: readonly string[]): string {
  const began = performance.now();
  const { code, said } = runIn(folder, command, args);
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s: ${[command, ...args].join(' ')}`);
  expect(code, said.slice(-8_000)).toBe(0);
  return said;
}

function take(step: GuideStep, folder: string, places: Readonly<Record<string, string>>): string {
  if (step.kind === 'EDIT') {
    writeStep(join(folder, step.file), step.behind, step.text);
    return folder;
  }
  const [command = '', ...args] = step.words.map((word) => places[word] ?? word);
  if (command === 'cd') return resolve(folder, args[0] ?? '');
  succeeds(folder, command, ...args);
  return folder;
}

/** Writes the lines of a step into a file: behind the line that has these words, or as a file of their own. */
export function writeStep(file: string, behind: string | null, lines: string): void {
  if (behind === null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, lines);
    return;
  }
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(behind);
  expect(at, `${file} has no “${behind}”, behind which the guide has something written`).toBeGreaterThan(-1);
  const end = text.indexOf('\n', at) + 1;
  writeFileSync(file, `${text.slice(0, end)}${lines}${text.slice(end)}`);
}
