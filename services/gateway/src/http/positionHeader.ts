/** The header, and the cookie, in which an answer says how far into the database's log it goes, and a request how far its viewer has seen. */
export const positionHeader = 'plangraph-position';

/** The cookie of one who has written: answers to what he asked meanwhile may come later, and must not take it back. */
export const writtenCookie = 'plangraph-written';

/** Whether a request brings no cookies but those of positions, which say nothing of who asks. */
export function bringsPositionOnly(cookie: string): boolean {
  return cookie.split(';').every((each) => own.test(each));
}

/** The positions among the cookies of a request. */
export function positionCookies(cookies: string | null | undefined): readonly string[] {
  if (!cookies) return [];
  return cookies.split(';').flatMap((each) => own.exec(each)?.[1] ?? []);
}

const own = /^\s*plangraph-(?:position|written)=([0-9A-F/]{0,17})\s*$/i;
