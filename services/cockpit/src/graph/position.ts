/** In which an answer says how far it goes, and a question how far has been seen. */
const name = 'plangraph-position';

const written = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

let seen = keptPosition();

/** Tells the graph how far this window has seen, so that it is answered nothing older; nothing where the graph never said so. */
export function seenHeader(): Record<string, string> {
  return seen === null ? {} : { [name]: seen };
}

/** Notes how far an answer goes, and gives it. Answers come in any order: what goes further stays. */
export function noteSeen(answer: Response): Response {
  const told = answer.headers.get(name);
  if (told !== null && orderOf(told) > orderOf(seen)) {
    seen = told;
    keepPosition(told);
  }
  return answer;
}

function orderOf(position: string | null): bigint {
  const [, high, low] = written.exec(position ?? '') ?? [];
  return high === undefined ? -1n : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** Kept for the next page in this window; where nothing may be kept, each page begins anew. */
function keepPosition(position: string): void {
  try {
    sessionStorage.setItem(name, position);
  } catch {}
}

function keptPosition(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
