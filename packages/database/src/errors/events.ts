import { databaseErrors } from './databaseError.ts';

/** Why events are not told from a cursor on. */
export const eventErrors = databaseErrors({
  EVENTS_CURSOR_INVALID: {
    when: 'the text is no cursor of events',
    en: 'This is no cursor of events. Send one as you were given it, or none to begin anew.',
    zh: '这不是事件游标。请原样发送所得到的游标，或不带游标重新开始。',
  },
  EVENTS_CURSOR_GONE: {
    when: 'events after the cursor are kept no more, or the database was restored since',
    en: 'What was told after this cursor is kept no more, so something would be missed. Begin anew: take the cursor of this moment, read what you need, and follow from that cursor.',
    zh: '此游标之后的事件已不再保留，继续读取会有遗漏。请重新开始：先取当前游标，读取所需数据，再从该游标继续。',
  },
});
