import { defineSystem } from '@plangraph/schema';
import type { PassageSelector } from '../rules/passage.ts';

/** A passage, by the hash of its document, its place there and its own hash. */
export interface PassageKey extends PassageSelector {
  readonly document: string;
  readonly passage: string;
}

/** The operator's store of source documents, which knows what passages say. */
export const documents = defineSystem<PassageKey, string>({
  name: 'documents',
  identify: ({ document, page, lineFrom, lineTo, characterFrom, characterTo, passage }) =>
    [document, page, lineFrom, lineTo, characterFrom, characterTo, passage].join(' '),
  absent: {
    code: 'NO_DOCUMENT_STORE',
    en: 'This gateway keeps no documents. Its operator names a store of them with PLANGRAPH_DOCUMENTS.',
    zh: '本网关未保存文件原文。运维人员可用 PLANGRAPH_DOCUMENTS 指定文件库。',
  },
  unavailable: {
    code: 'DOCUMENT_UNAVAILABLE',
    en: 'The store of documents does not answer. Ask again in a little while; everything else of the answer is as it should be.',
    zh: '文件库暂无响应，请稍后再试；结果的其余部分不受影响。',
  },
});
