export { type Answer, createAnswer } from './answer.ts';
export { type AnswerCache, createAnswerCache } from './answerCache.ts';
export { answerKey } from './answerKey.ts';
