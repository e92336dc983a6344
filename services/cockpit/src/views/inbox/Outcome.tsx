/** A problem as the graph tells it: a code, where, what and how to cure it. */
export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly cure: string | null;
}

/** Stands for an answer that did not come: the graph was not reached, or refused the request as a whole. */
export function unreached(message: string): Problem {
  return { code: '', path: [], message, cure: null };
}

/** What became of an act: done, or every problem with its cure. */
export function Outcome({ problems, done }: { readonly problems: readonly Problem[] | null; readonly done: string }) {
  if (!problems) return null;
  if (!problems.length) {
    return (
      <p class="done" role="status">
        {done}
      </p>
    );
  }
  return (
    <ul class="failure" role="alert">
      {problems.map(({ code, path, message, cure }) => (
        <li key={`${code} ${path.join('.')}`}>
          <strong>{message}</strong> {cure} <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}
