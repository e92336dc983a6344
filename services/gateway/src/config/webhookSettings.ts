import { isNetwork } from '@plangraph/exchange';
import { list, setting, type ValuesOf, wholeNumber } from './setting.ts';

/** How webhooks are made and sent. */
export interface WebhookConfig {
  /** The operator's keys, of which secrets are made, the current one first; null where they stand in a file. */
  readonly keys: readonly string[] | null;
  /** The file that holds the key where no setting states one, made when there is none; null where secrets can be made by settings alone. */
  readonly keyFile: string | null;
  /** Networks to which deliveries may be sent beside public addresses. */
  readonly networks: readonly string[];
  /** Whether endpoints must be encrypted. */
  readonly httpsOnly: boolean;
}

/** The settings of webhooks, and of the processes that send them. */
export const webhookSettings = {
  PLANGRAPH_WORKERS: setting({
    schema: wholeNumber(0, 16),
    fallback: '1',
    allowed: { en: 'a whole number from 0 (none beside this gateway) to 16', zh: '0（不随网关启动）到 16 的整数' },
    example: '1',
  }),
  PLANGRAPH_WEBHOOK_KEYS: setting({
    schema: list.refine((keys) => keys.length > 0 && keys.every((key) => key.length >= 32 && key.length <= 500)),
    allowed: {
      en: 'secret texts of 32 to 500 characters, separated by commas, the current one first',
      zh: '以逗号分隔的保密文本，每个 32 至 500 个字符，当前使用的在前',
    },
    example: 'a-long-random-text-that-nobody-else-has',
    hidden: true,
  }),
  PLANGRAPH_WEBHOOK_NETWORKS: setting({
    schema: list.refine((networks) => networks.every(isNetwork)),
    fallback: 'none',
    allowed: {
      en: 'networks such as 10.1.0.0/16, separated by commas, or none',
      zh: '以逗号分隔的网段，如 10.1.0.0/16；none 表示没有',
    },
    example: '10.1.0.0/16',
  }),
} as const;

/** What those settings say. */
export function webhookConfig(
  values: Omit<ValuesOf<typeof webhookSettings>, 'PLANGRAPH_WORKERS'>,
  { production, file }: { readonly production: boolean; readonly file: string | null },
): WebhookConfig {
  const { PLANGRAPH_WEBHOOK_KEYS: keys = null, PLANGRAPH_WEBHOOK_NETWORKS: networks } = values;
  return { keys, keyFile: keys ? null : file, networks, httpsOnly: production };
}
