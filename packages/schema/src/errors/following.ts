import { requestErrors } from './requestErrors.ts';

/** Why somebody is told no more of what is written. */
export const following = requestErrors({
  SUBSCRIBER_TOO_SLOW: {
    when: 'whoever follows took longer than 30 seconds for one answer; nothing is kept for him meanwhile',
    en: 'You took longer than {seconds} seconds for one answer, so this subscription ends. Subscribe again with the cursor that you were given last: nothing is lost.',
    zh: '处理一条消息超过 {seconds} 秒，本次订阅已结束。请用最后收到的游标重新订阅，不会丢失任何内容。',
  },
  SUBSCRIPTIONS_CLOSED: {
    when: 'this gateway follows nothing',
    en: 'This gateway takes no subscriptions. Ask the query “events” with the same cursor instead.',
    zh: '此网关不接受订阅。请改用查询“events”和同一游标。',
  },
});
