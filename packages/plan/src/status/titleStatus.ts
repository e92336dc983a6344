import type { Context } from '@plangraph/schema';
import { latestRelease, readRelease } from '../rules/release.ts';
import type { TitleStage } from '../rules/title/stages.ts';
import { type TitleFacts, titleStanding } from '../rules/title/titleStanding.ts';
import type { Status } from './statusOf.ts';
import { momentOf, todayOf } from './today.ts';

/** What of a title its standing depends on. */
export const titleNeeds = {
  stage: true,
  dueOn: true,
  appliedOn: true,
  shortlistedOn: true,
  publicisedOn: true,
  awardedOn: true,
  notAwardedOn: true,
  lostOn: true,
  plan: { year: true, timeZone: true, rules: true },
} as const;

/** A title's row, as far as `titleNeeds` asks for it. */
export interface TitleRow extends Omit<TitleFacts, 'year' | 'today'> {
  readonly stage: TitleStage;
  readonly plan: { readonly year: number; readonly timeZone: string; readonly rules: number };
}

/** The status of a title as of the moment at which the request looks. */
export function titleStatus({ plan, ...row }: TitleRow, context: Context): Status {
  const standing = titleStanding({ ...row, year: plan.year, today: todayOf(context, plan) });
  return { standing, asOf: momentOf(context), release: readRelease(plan.rules) ?? latestRelease };
}
