/** What a store has under a name: bytes, nothing, or more than is read. */
type DocumentBytes = Uint8Array | 'NONE' | 'TOO_LARGE';
/** A store of documents, each under its SHA-256. */
interface DocumentStore {
  /**
   * Reads a document.
   *
   * @param sha256 64 hexadecimal digits, in small letters. Whether the bytes have that hash is for the reader to check.
   * @throws when the store cannot be reached, refuses, or the signal is aborted.
   */
  read(sha256: string, signal: AbortSignal): Promise<DocumentBytes>;
}
/** Where documents lie. */
interface DocumentStoreSettings {
  /** A folder, or the address of a bucket with an optional prefix: `https://storage.example.org/bucket/prefix`. */
  readonly address: string;
  /** The key with which requests to a bucket are signed; null for a folder, and for a bucket that everybody may read. */
  readonly key: {
    readonly id: string;
    readonly secret: string;
  } | null;
  /** The region that the bucket's requests are signed for. */
  readonly region: string;
}
/** Opens a store; nothing is read before it is asked. */
export declare function openDocumentStore({ address, key, region }: DocumentStoreSettings): DocumentStore;
export type { DocumentBytes, DocumentStore, DocumentStoreSettings };