import { Missing } from '@plangraph/schema';
import { longestPassage } from '../rules/passage.ts';

/** The store has nothing under the document's hash. */
export const noSuchDocument = new Missing({
  code: 'DOCUMENT_MISSING',
  en: 'The store has no document with this SHA-256. Its operator puts the file there under that name.',
  zh: '文件库中没有该 SHA-256 的文件。请运维人员以该值为名放入文件。',
});

/** What lies there is another document. */
export const altered = new Missing({
  code: 'DOCUMENT_ALTERED',
  en: 'What the store keeps under this SHA-256 has another one: the document was altered. Its operator puts the original back.',
  zh: '文件库中该名称下的文件哈希不符，文件已被改动。请运维人员恢复原件。',
});

/** The document is no text. */
export const noText = new Missing({
  code: 'DOCUMENT_NOT_TEXT',
  en: 'The document is no text in UTF-8, so no passage can be taken out of it.',
  zh: '该文件不是 UTF-8 文本，无法摘取原文。',
});

/** The document is longer than what is read. */
export const tooLarge = new Missing({
  code: 'DOCUMENT_TOO_LARGE',
  en: 'The document has more than 16 MiB, which is more than is read for a passage.',
  zh: '该文件超过 16 MiB，不予读取。',
});

/** The passage is not what was cited. */
export const changedPassage = new Missing({
  code: 'PASSAGE_ALTERED',
  en: 'What stands at the cited place is not what was cited. The citation’s lines or its hash are wrong; whoever keeps the data set mends it.',
  zh: '所引位置的文字与引用时不一致：行号或哈希有误，请由数据集维护者更正。',
});

/** The passage is longer than what is shown. */
export const tooLong = new Missing({
  code: 'PASSAGE_TOO_LONG',
  en: `The passage has more than ${longestPassage} characters. Cite a shorter one.`,
  zh: `该段原文超过 ${longestPassage} 个字符，请缩短所引范围。`,
});

/** The viewer may not read it. */
export const notForViewer = new Missing({
  code: 'PASSAGE_NOT_OPEN',
  en: 'Passages of this document are read by those who act for an organisation of its place, of one above or beneath. Show the token of such a one.',
  zh: '该文件的原文仅供其所在地及上下级地区的单位查阅，请使用相应单位的令牌。',
});
