import { missingTexts } from '@plangraph/schema';

/** Why a passage of a source document is not there. */
export const documentErrors = missingTexts({
  NO_DOCUMENT_STORE: {
    when: 'this gateway keeps no documents',
    en: 'This gateway keeps no documents. Its operator names a store of them with PLANGRAPH_DOCUMENTS.',
    zh: '本网关未保存文件原文。运维人员可用 PLANGRAPH_DOCUMENTS 指定文件库。',
  },
  DOCUMENT_UNAVAILABLE: {
    when: 'the store does not answer in time, or refuses (`repeatable`)',
    en: 'The store of documents does not answer. Ask again in a little while; everything else of the answer is as it should be.',
    zh: '文件库暂无响应，请稍后再试；结果的其余部分不受影响。',
    repeatable: true,
  },
  DOCUMENT_MISSING: {
    when: 'the store has no document with this SHA-256',
    en: 'The store has no document with this SHA-256. Its operator puts the file there under that name.',
    zh: '文件库中没有该 SHA-256 的文件。请运维人员以该值为名放入文件。',
  },
  DOCUMENT_ALTERED: {
    when: 'what lies there has another SHA-256',
    en: 'What the store keeps under this SHA-256 has another one: the document was altered. Its operator puts the original back.',
    zh: '文件库中该名称下的文件哈希不符，文件已被改动。请运维人员恢复原件。',
  },
  DOCUMENT_NOT_TEXT: {
    when: 'the document is no text in UTF-8',
    en: 'The document is no text in UTF-8, so no passage can be taken out of it. Cite a box on a page instead of lines.',
    zh: '该文件不是 UTF-8 文本，无法摘取原文。请改以页面上的方框引用。',
  },
  DOCUMENT_TOO_LARGE: {
    when: 'the document has more than 16 MiB',
    en: 'The document has more than 16 MiB, which is more than is read for a passage. Keep its text apart.',
    zh: '该文件超过 16 MiB，不予读取。请另存其文字。',
  },
  PASSAGE_ALTERED: {
    when: 'what stands at the cited place is not what was cited',
    en: 'What stands at the cited place is not what was cited: the citation’s lines or its hash are wrong. Whoever keeps the data set mends it.',
    zh: '所引位置的文字与引用时不一致：行号或哈希有误，请由数据集维护者更正。',
  },
  PASSAGE_TOO_LONG: {
    when: 'a passage of more than 4,000 characters',
    en: 'The passage has more than {most} characters. Cite a shorter one.',
    zh: '该段原文超过 {most} 个字符，请缩短所引范围。',
  },
  PASSAGE_NOT_OPEN: {
    when: 'the document is not open, and you act for no organisation of its place, of one above or beneath',
    en: 'Passages of this document are read by those who act for an organisation of its place, of one above or beneath. Show the token of such a one.',
    zh: '该文件的原文仅供其所在地及上下级地区的单位查阅，请使用相应单位的令牌。',
  },
});
