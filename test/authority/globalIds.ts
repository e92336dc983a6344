/** The number in a global id. */
export const numberOf = (id: string) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);

/** A record's global id. */
export const globalId = (noun: string, id: number) => Buffer.from(`${noun}:${id}`).toString('base64url');
