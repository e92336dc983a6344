/** Has calls wait for those before them, whether those succeed or fail: a connection runs one statement after the other. */
export function inTurn<Given extends unknown[], Answer>(
  run: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (...given) => {
    const answer = last.then(() => run(...given));
    last = answer.catch(() => {});
    return answer;
  };
}
