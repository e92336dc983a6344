/** The header, and the cookie, in which an answer says how far into the database's log it goes, and a request how far its viewer has seen. */
export const positionHeader = 'plangraph-position';

/** Whether a request brings no cookie but that of the position, which says nothing of who asks. */
export function bringsPositionOnly(cookie: string): boolean {
  return cookie.split(';').every((each) => each.trim().startsWith(`${positionHeader}=`));
}
