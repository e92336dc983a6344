import { phrases } from '@plangraph/messages';
import { databaseErrors } from './databaseError.ts';

/** What the operator is told of domains that are no longer composed. */
export const { domainDeparted } = phrases({
  domainDeparted: {
    en: 'The domain “{domain}” is not among those that this product lists. Its tables stay as they are, and nothing reads them: {tables}. List it again to serve them.',
    zh: '本产品的领域列表中已没有“{domain}”。其数据表保持不变，但不再被读取：{tables}。重新列入该领域即可恢复服务。',
  },
});

/** What keeps migrations from being written. */
export const migrationErrors = databaseErrors({
  MODEL_PART_UNKNOWN: {
    when: 'a migration was asked for of a domain that brings no part of the data model',
    en: 'No domain on the list of domains brings a part of the data model as “{domain}” (those that do: {known}). Put it on the list, give its package a folder “model”, and generate the client.',
    zh: '领域列表中没有以“{domain}”之名提供数据模型的领域（现有：{known}）。请将其列入、在其包中建立“model”目录，并重新生成客户端。',
  },
});
