import type { ScoreReason } from './score/score.ts';

/** What each reason says, for whoever reads a score. */
export const reasonMeanings: Readonly<Record<ScoreReason, string>> = {
  ATTAINED: 'The points times how much of what was due has been attained (按完成度得分).',
  NOTHING_DUE: 'Nothing that the rule is about was due or could be judged yet (尚无应完成事项).',
  REACHED: 'Promises stand well enough for the bonus (达到加分条件).',
  NOT_REACHED: 'None stands well enough for the bonus (未达加分条件).',
  STRUCK: 'Promises stand so badly that the red line is crossed, or the veto strikes (触碰红线).',
  CLEAR: 'None stands so badly (未触碰红线).',
};
