import type { Demo } from '@plangraph/schema';
import { __nouns__ } from './demo/__nouns__.ts';

/** Made-up __nounsEn__ of a county: as many are completed as was reported. */
export const demo: Demo = {
  bureau: { code: '__id__', nameZh: '示例__domainZh__局', nameEn: 'Demo bureau of __domainEn__' },
  records: (world) => ({ __nouns__: __nouns__(world) }),
};
