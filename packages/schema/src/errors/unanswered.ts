import { requestErrors } from './requestErrors.ts';

/** How a read ends that is not answered. */
export const unanswered = requestErrors({
  HISTORY_ARCHIVED: {
    when: 'the operator has moved what was known at that moment to an archive',
    en: "What was known at {moment} is in an archive of the operator's. Ask as of a later moment, or ask the operator to read it back.",
    zh: '{moment} 时的数据已由运维方归档。请查询更晚的时刻，或请运维方读回归档。',
  },
  ABANDONED: {
    when: 'whoever asked left before the answer was there; nobody sees it but the log',
    en: 'Whoever asked has left before the answer was there; what was read for it was given up.',
    zh: '请求方在得到结果之前已离开；相应的查询已放弃。',
  },
});
