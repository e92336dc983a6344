import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Tables and enums that the engine shall leave alone: none. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** Node's WebAssembly, of which @types/node knows nothing without the browser's types. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

/**
 * Starts Prisma's schema engine, WebAssembly from the package, over a connection to PostgreSQL; over {@link offline}
 * for what needs none. Call `free()` afterwards.
 */
export async function startSchemaEngine(adapter: SqlDriverAdapter): Promise<SchemaEngine> {
  bindings ??= loadBindings();
  const connect = async () => adapter;
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    connectToShadowDb: connect,
  };
  const datamodels: [string, string][] = [['schema.prisma', 'datasource db { provider = "postgresql" }']];
  const { SchemaEngine } = await bindings;
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

// Once per process: the bindings keep views of the memory of the instance that they were first given.
let bindings: Promise<Bindings> | undefined;
type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

async function loadBindings(): Promise<Bindings> {
  const location = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(location.replace(/\.js$/, '.wasm'));
  const imports = Object.entries(loaded).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout') ? setIdleTimeout : value,
  ]);
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': Object.fromEntries(imports) });
  loaded.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return loaded;
}

/** The engine never takes back its ten seconds' limit for a lock; the process must not wait for it to pass. */
function setIdleTimeout(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}

/** A connection to nothing: the engine asks for a version when it starts, and compares schemas without a database. */
export const offline: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: () => Promise.reject(new Error('There is no database behind this connection.')),
  dispose: async () => {},
};
