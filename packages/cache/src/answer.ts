import { createHash } from 'node:crypto';

/** An answer as it goes over the wire. */
export interface Answer {
  readonly bytes: Buffer;
  /** Name of the operation that it answers; null where it has none. */
  readonly operation: string | null;
  /** Nothing beyond this position of the database's log is in it; null where nobody asks. */
  readonly position: bigint | null;
  /** Differs whenever the bytes do; computed when it is first asked for. */
  readonly digest: string;
}

/** Makes an answer of its serialised text. */
export function createAnswer(text: string | Buffer, operation: string | null, position: bigint | null = null): Answer {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let digest: string | undefined;
  return {
    bytes,
    operation,
    position,
    get digest() {
      digest ??= createHash('sha256').update(bytes).digest('base64url');
      return digest;
    },
  };
}
