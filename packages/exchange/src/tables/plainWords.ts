/** A text as names are compared: full width and half width are one, blanks and marks at its ends do not count, nor does case. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*＊]/gu, '')
    .replace(/[:：]$/, '')
    .toLowerCase();
}

/** What people write where there is nothing to write: a blank, a dash, a stroke. */
const nothing = /^[\s\p{Cf}]*$|^[-‐‑‒–—―─/]{1,4}$/u;

/** What a text has in it that says something, for the most part. */
const something = /[0-9A-Za-z\u4e00-\u9fff]/;

/** Whether a text stands for nothing, which is never zero. */
export function saysNothing(text: string): boolean {
  return !something.test(text) && nothing.test(text.normalize('NFKC').trim());
}
