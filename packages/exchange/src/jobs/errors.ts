import { type BilingualText, type ErrorTexts, errorTable, inputErrors } from '@plangraph/messages';
import type { Note } from '../tables/notes.ts';

/** What stands in the way of imports that workers do. */
export const jobErrors = inputErrors({
  IMPORT_DONE: {
    when: 'an import that is done, or was cancelled before, is cancelled',
    path: ['import'],
    en: 'There is nothing left to cancel: the import is {state}.',
    zh: '没有可取消的内容：该导入状态为 {state}。',
    cure: {
      en: 'Change or retire the records that it made, or send a file that puts them right.',
      zh: '请修改或停用其生成的记录，或发送更正后的文件。',
    },
  },
  NOT_LATER: {
    when: 'rows that are brought as a whole are to be brought by a worker',
    path: ['later'],
    en: '{name} are brought as a whole, and at once.',
    zh: '{name} 须整体、即时导入。',
    cure: { en: 'Leave `later` out.', zh: '请不要填写 later。' },
  },
});

function noteTable<const T extends ErrorTexts<object>>(table: T) {
  return errorTable(({ code, message }, _: object): Note => ({ code, row: null, message }), table);
}

/** Why an import was given up. */
export const jobNotes = noteTable({
  CLIENT_RETIRED: {
    when: 'a worker comes to an import of a client that was retired meanwhile',
    en: 'The client that brought it was retired before it was done.',
    zh: '提交该导入的客户端在完成前已停用。',
  },
  IMPORT_GIVEN_UP: {
    when: 'an import was begun many times and never came forward',
    en: 'It was begun {attempts} times and never came forward.',
    zh: '已尝试 {attempts} 次，均无进展。',
  },
  TOO_MANY_REFUSED: {
    when: 'so many rows of an import that a worker does are refused that it stops looking at the others',
    en: 'More than {most} rows were refused; the rows after them were not looked at.',
    zh: '被退回的行超过 {most} 行，其后的行未再检查。',
  },
});

/** A problem as a note of an import: what is wrong, and what would put it right. */
export function noteOf({
  code,
  message,
  cure,
}: {
  readonly code: string;
  readonly message: BilingualText;
  readonly cure: BilingualText;
}): Note {
  return { code, row: null, message: { en: `${message.en} ${cure.en}`, zh: `${message.zh}${cure.zh}` } };
}
