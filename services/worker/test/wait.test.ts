import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '../src/delivering/wait.ts';
import { usualSettings } from '../src/settings.ts';

const hour = 3_600_000;

describe('the wait after a failed attempt', () => {
  it('grows fourfold to twelve hours, and ends after three days', () => {
    const waits: number[] = [];
    let elapsed = 0;
    for (let round = 1; ; round += 1) {
      const wait = waitAfter({ round, elapsed, retryAfter: null }, usualSettings, 0.5);
      if (wait === null) break;
      waits.push(wait / 1_000);
      elapsed += wait;
    }
    expect(waits.slice(0, 8)).toEqual([5, 20, 80, 320, 1_280, 5_120, 20_480, 43_200]);
    expect(elapsed).toBeLessThanOrEqual(72 * hour);
    expect(elapsed).toBeGreaterThan(60 * hour);
  });

  it('lies within a quarter of that, never beyond patience, and never short of what the endpoint asks', () => {
    const failed = fc.record({
      round: fc.integer({ min: 1, max: 500 }),
      elapsed: fc.integer({ min: 0, max: 80 * hour }),
      retryAfter: fc.option(fc.integer({ min: 0, max: 999_999_000 })),
    });
    fc.assert(
      fc.property(failed, fc.double({ min: 0, max: 1, noNaN: true }), (each, chance) => {
        const wait = waitAfter(each, usualSettings, chance);
        if (wait === null) return;
        expect(each.elapsed + wait).toBeLessThanOrEqual(72 * hour);
        expect(wait).toBeGreaterThanOrEqual(Math.min(each.retryAfter ?? 0, usualSettings.longestWait));
        expect(wait).toBeLessThanOrEqual(usualSettings.longestWait * 1.25);
      }),
      { numRuns: casesOf(200) },
    );
  });
});
