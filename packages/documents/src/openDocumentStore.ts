import type { DocumentStore, DocumentStoreSettings } from './documentStore.ts';
import { folderStore } from './folder.ts';
import { s3Store } from './s3.ts';

/** Opens a store; nothing is read before it is asked. */
export function openDocumentStore({ address, key, region }: DocumentStoreSettings): DocumentStore {
  return /^https?:\/\//.test(address) ? s3Store({ address, key, region }) : folderStore(address);
}
