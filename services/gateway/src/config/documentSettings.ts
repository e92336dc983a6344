import type { DocumentStoreSettings } from '@plangraph/documents';
import { z } from 'zod';
import { setting, type ValuesOf, wholeSetting } from './setting.ts';

/** Where source documents lie, and how long a passage is waited for, in milliseconds. */
export type DocumentConfig = DocumentStoreSettings & { readonly timeLimit: number };

/** Whether an address of storage is one that nobody on the way can read, or a folder. */
const isPlace = (text: string) => {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname));
  return isSafe && pathname.length > 1 && search === '' && username === '';
};

/** The settings of the store of documents. */
export const documentSettings = {
  PLANGRAPH_DOCUMENTS: setting({
    schema: z.string().max(2_000).refine(isPlace),
    allowed: {
      en: 'a folder, or the https address of a bucket of S3-compatible storage (http only on this machine)',
      zh: '文件夹，或 S3 兼容存储桶的 https 地址（仅本机可用 http）',
    },
    example: 'https://storage.example.org/plangraph-documents',
  }),
  PLANGRAPH_DOCUMENTS_KEY: setting({
    schema: z.string().regex(/^[^:\s]{1,200}:\S{1,500}$/),
    allowed: {
      en: 'the id and the secret of an access key to that bucket, with a colon between them',
      zh: '该存储桶访问密钥的标识与密文，中间用冒号分隔',
    },
    example: 'id:secret',
    hidden: true,
  }),
  PLANGRAPH_DOCUMENTS_REGION: setting({
    schema: z.string().regex(/^[a-z0-9-]{1,60}$/),
    fallback: 'us-east-1',
    allowed: { en: 'the region of the bucket', zh: '存储桶所在区域' },
    example: 'us-east-1',
  }),
  PLANGRAPH_DOCUMENTS_MILLISECONDS: wholeSetting({ unit: 'milliseconds', least: 10, most: 60_000, fallback: 500 }),
};

/** What those settings say; null where no documents are kept. */
export function documentConfig(values: ValuesOf<typeof documentSettings>): DocumentConfig | null {
  const { PLANGRAPH_DOCUMENTS: address, PLANGRAPH_DOCUMENTS_KEY: key } = values;
  if (address === undefined) return null;
  const [id = '', ...secret] = key?.split(':') ?? [];
  return {
    address,
    key: key === undefined ? null : { id, secret: secret.join(':') },
    region: values.PLANGRAPH_DOCUMENTS_REGION,
    timeLimit: values.PLANGRAPH_DOCUMENTS_MILLISECONDS,
  };
}
