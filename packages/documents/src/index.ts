export type { DocumentBytes } from './documentBytes.ts';
export type { DocumentStore, DocumentStoreSettings } from './documentStore.ts';
export { openDocumentStore } from './openDocumentStore.ts';
