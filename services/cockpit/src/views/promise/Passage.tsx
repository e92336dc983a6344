import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import type { Cited } from './shapes.ts';

/** What the source says at the place that is cited, or why it is not shown; nothing where no documents are kept. */
export function Passage({ passage }: { readonly passage: Cited['citation']['passage'] }) {
  const { to, path } = useAddress();
  const { say } = useWords();
  if (passage?.value) return <p class="passage">{passage.value}</p>;
  const missing = passage?.missing;
  if (!missing || missing.code === 'NO_DOCUMENT_STORE') return null;
  if (missing.code !== 'PASSAGE_NOT_OPEN') return <p class="quiet">{missing.message}</p>;
  return (
    <p class="quiet">
      {say('原文仅供有关单位查阅。', 'The passage is for the organisations concerned.')}{' '}
      <a class="no-print" href={to('/sign-in', { from: path })}>
        {say('登录后查看', 'Sign in to read it')}
      </a>
    </p>
  );
}
