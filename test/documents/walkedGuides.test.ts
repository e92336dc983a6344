import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { fits, fitting, type Step, stepsOf } from './guideSteps.ts';

/** Guides of partners that are walked from the first line to the last, in the one order in which they stand here, at one gateway. */
const guides = ['webhooks.md', 'events.md'] as const;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.clear());

/** What the last answers told that later steps take up, by the name of the variable that takes it. */
const told = new Map<string, string>();
const cursors = ['now', 'endCursor', 'cursor'];

function remember(value: unknown, within = ''): void {
  for (const [name, each] of Object.entries(value ?? {})) {
    if (typeof each === 'object') remember(each, Number.isNaN(Number(name)) ? name : within);
    else if (typeof each !== 'string') continue;
    else if (name === 'id') told.set(within, each);
    else if (cursors.includes(name)) told.set('after', each);
    else if (name === 'secret') told.set(each.startsWith('whsec_') ? 'secret' : 'key', each);
  }
}

/** What each step of a guide comes to. */
const walks: Readonly<Record<string, (step: Step) => Promise<void>>> = {
  async graphql({ where, text, answer }) {
    const asked = [...text.matchAll(/\$(\w+): \w/g)].map(([, name = '']) => [name, told.get(name)]);
    const isHeard = text.startsWith('subscription');
    const data = await desk[isHeard ? 'hear' : 'ask'](where ?? '', text, Object.fromEntries(asked));
    remember(data);
    expect(fits(JSON.parse(answer ?? 'null'), data), `${JSON.stringify(data, null, 2)}`).toBe(true);
  },
  async sh({ where, text }) {
    const filled = text
      .replaceAll('whsec_…', told.get('secret') ?? '')
      .replaceAll('plangraph_…', told.get('key') ?? '');
    await desk.type(where ?? '', filled, where === 'second terminal');
    // Nobody types on before what he began has begun.
    if (where !== 'second terminal') await sleep(1_500);
  },
  async text({ where, text }) {
    const lines = text.trimEnd().split('\n');
    const shown = () =>
      desk
        .shownIn(where ?? '')
        .split('\n')
        .map((line) => line.trimEnd());
    for (const line of lines)
      await expect
        .poll(() => shown().some((each) => fitting(line).test(each)), {
          timeout: 240_000, // a first start with the demonstration, on a machine that others use
          message: `${line}\n${shown().slice(-20).join('\n')}`,
        })
        .toBe(true);
  },
  async js({ text }) {
    desk.save('receiver.mjs', text);
  },
};

describe.each(guides)('the guide %s', (guide) => {
  const steps = stepsOf(guide);

  it('shows of every operation who asks and what is answered, and of every command where it is typed', () => {
    expect(steps.length).toBeGreaterThanOrEqual(10);
    for (const { language, where, answer, title } of steps) {
      expect(walks, title).toHaveProperty(language);
      if (language !== 'js') expect(where, title).not.toBeNull();
      if (language === 'graphql') expect(answer, title).not.toBeNull();
    }
  });

  it.each(steps.map((step) => [step.title, step] as const))(
    'step %s',
    async (_, step) => {
      await walks[step.language]?.(step);
    },
    300_000,
  );
});
