import { rowErrors } from '@plangraph/messages';

/** What can be wrong with rows of what a plan promises, as people work on it. */
export const workErrors = rowErrors({
  DOCUMENT_UNTITLED: {
    when: 'a document is named by its number, its day or its English title, without its Chinese title',
    column: 'announcementTitleZh',
    en: 'A document announces the stage, and its Chinese title is not stated.',
    zh: '已填写公布文件，但缺少文件中文标题。',
    cure: { en: 'State announcementTitleZh as it is printed.', zh: '请按原文填写 announcementTitleZh。' },
  },
});
