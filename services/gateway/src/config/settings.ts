import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { databaseAddress } from './databaseAddress.ts';
import { documentSettings } from './documentSettings.ts';
import { identitySettings } from './identitySettings.ts';
import { keepingSettings } from './keepingSettings.ts';
import { replicaSettings } from './replicaSettings.ts';
import { list, onOffSetting, setting, wholeNumber, wholeSetting } from './setting.ts';
import { shareSettings } from './shareSettings.ts';
import { telemetrySettings } from './telemetrySettings.ts';
import { webhookSettings } from './webhookSettings.ts';

/** An address and a port, such as `127.0.0.1:9464` or `[::1]:9464`. */
export const hostAndPort = /^(?:\[([0-9a-fA-F:.]{2,45})\]|([A-Za-z0-9._-]{1,253})):(\d{1,5})$/;

const isOrigin = (text: string) => text === '*' || (URL.canParse(text) && new URL(text).origin === text);

/** The default of PLANGRAPH_BODY_LIMIT, in bytes: 1 MiB. */
const defaultBodyLimit = 1_048_576;

/** Every environment variable that the gateway reads; docs/guides/operator.md explains them. */
export const settings = {
  PORT: setting({
    schema: wholeNumber(0, 65_535),
    fallback: '4000',
    allowed: { en: 'a whole number from 0 (any free port) to 65535', zh: '0（任意空闲端口）到 65535 的整数' },
    example: '4000',
  }),
  HOST: setting({
    schema: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
    fallback: '127.0.0.1',
    allowed: {
      en: 'an address or host name of this machine, without a scheme or port',
      zh: '本机的地址或主机名，不带协议和端口',
    },
    example: '0.0.0.0',
  }),
  DATABASE_URL: setting({
    schema: databaseAddress,
    allowed: {
      en: 'the URL of a PostgreSQL database, or nothing for the embedded one',
      zh: 'PostgreSQL 数据库的 URL；不设则使用内置数据库',
    },
    example: 'postgresql://plangraph_gateway:password@host:5432/plangraph',
    secret: true,
  }),
  DATABASE_OWNER_URL: setting({
    schema: databaseAddress,
    allowed: {
      en: 'the URL of the same database for the role that owns its tables, or nothing where DATABASE_URL names that role',
      zh: '同一数据库、以表所有者角色连接的 URL；DATABASE_URL 即为所有者时不设',
    },
    example: 'postgresql://plangraph:password@host:5432/plangraph',
    secret: true,
  }),
  ...replicaSettings,
  LOG_LEVEL: setting({
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    fallback: 'info',
    allowed: {
      en: 'one of trace, debug, info, warn, error, fatal, silent',
      zh: 'trace、debug、info、warn、error、fatal、silent 之一',
    },
    example: 'info',
  }),
  NODE_ENV: setting({
    schema: z.enum(['development', 'production', 'test']),
    fallback: 'development',
    allowed: { en: 'one of development, production, test', zh: 'development、production、test 之一' },
    example: 'production',
  }),
  PLANGRAPH_DATA_DIR: setting({
    schema: z.string(),
    allowed: { en: 'a folder that can be written', zh: '一个可写的文件夹' },
    example: '.plangraph',
  }),
  PLANGRAPH_WAL_ARCHIVE: setting({
    schema: z.string().refine((path) => !/['"%\\]/.test(path)),
    allowed: {
      en: 'a folder for the log of the embedded database, without quotes, percent signs or backslashes in its name',
      zh: '存放内置数据库日志的文件夹，名称不含引号、百分号或反斜杠',
    },
    example: '/var/backups/plangraph-log',
  }),
  PLANGRAPH_DATASETS: setting({
    schema: list.refine((folders) => folders.every((folder) => existsSync(join(folder, 'dataset.yaml')))),
    allowed: {
      en: 'folders that each hold a dataset.yaml, separated by commas, or none',
      zh: '以逗号分隔、各含 dataset.yaml 的文件夹；none 表示不加载',
    },
    example: 'prisma/seed/kaihua-2023',
  }),
  PLANGRAPH_BODY_LIMIT: wholeSetting({ unit: 'bytes', least: 1_024, most: 1_073_741_824, fallback: defaultBodyLimit }),
  PLANGRAPH_CORS_ORIGINS: setting({
    schema: list.refine((origins) => origins.every(isOrigin)),
    allowed: {
      en: 'origins such as https://cockpit.example.org, separated by commas, or * for all, or none',
      zh: '以逗号分隔的来源，如 https://cockpit.example.org；* 表示全部，none 表示没有',
    },
    example: 'https://cockpit.example.org',
  }),
  PLANGRAPH_PROCESSES: setting({
    schema: z
      .string()
      .transform((text) => (text === 'all' ? String(availableParallelism()) : text))
      .pipe(wholeNumber(1, 256)),
    fallback: '1',
    allowed: {
      en: 'a whole number from 1 to 256, or all for one on each core',
      zh: '1 到 256 的整数；all 表示每核一个',
    },
    example: 'all',
  }),
  PLANGRAPH_DATABASE_CONNECTIONS: wholeSetting({ least: 2, most: 10_000, fallback: 10 }),
  PLANGRAPH_STATEMENT_SECONDS: wholeSetting({ unit: 'seconds', least: 1, most: 3_600, fallback: 30 }),
  PLANGRAPH_SHARED_READS: onOffSetting('on'),
  PLANGRAPH_OPERATIONS: setting({
    schema: list.refine((folders) => folders.every((folder) => existsSync(folder))),
    allowed: { en: 'folders of persisted operations, separated by commas', zh: '以逗号分隔的持久化操作文件夹' },
    example: 'operations',
  }),
  PLANGRAPH_PERSISTED_ONLY: setting({
    schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
    fallback: 'false',
    allowed: { en: 'true or false', zh: 'true 或 false' },
    example: 'true',
  }),
  ...identitySettings,
  PLANGRAPH_LOG_KEY: setting({
    schema: z.string().min(16).max(500),
    allowed: { en: 'a secret text of 16 to 500 characters', zh: '16 到 500 个字符的保密文本' },
    example: 'a-long-random-text',
    secret: true,
  }),
  PLANGRAPH_METRICS: onOffSetting('on'),
  PLANGRAPH_METRICS_ADDRESS: setting({
    schema: z.string().refine((text) => text === 'same' || hostAndPort.test(text)),
    allowed: {
      en: 'an address and a port, or same for that of the graph',
      zh: '地址和端口；same 表示与图使用同一地址',
    },
    example: '127.0.0.1:9464',
  }),
  PLANGRAPH_INTROSPECTION: onOffSetting('on'),
  PLANGRAPH_COCKPIT: onOffSetting('on'),
  PLANGRAPH_BUNDLE: onOffSetting('on'),
  PLANGRAPH_DRAIN_SECONDS: setting({
    schema: wholeNumber(0, 600),
    allowed: { en: 'a whole number of seconds from 0 to 600', zh: '0 到 600 之间的整秒数' },
    example: '5',
  }),
  PLANGRAPH_DATABASE_WAIT_SECONDS: wholeSetting({ unit: 'seconds', least: 0, most: 3_600, fallback: 30 }),
  PLANGRAPH_STOP_SECONDS: wholeSetting({ unit: 'seconds', least: 0, most: 600, fallback: 10 }),
  ...documentSettings,
  ...keepingSettings,
  ...shareSettings,
  ...telemetrySettings,
  ...webhookSettings,
} as const;

/** Name of a setting. */
export type SettingName = keyof typeof settings;
