export {
  type DocumentBytes,
  type DocumentStore,
  type DocumentStoreSettings,
  openDocumentStore,
} from './documentStore.ts';
