import { useAddress } from '../address/address.ts';
import { useWords } from '../words/useWords.ts';

interface PagesProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** The name by which the place in the list stands in the address. */
  readonly name?: string;
}

/** The way through a list that is longer than a page. */
export function Pages({ pageInfo, name = 'after' }: PagesProps) {
  const { query, change } = useAddress();
  const { say } = useWords();
  if (!query[name] && !pageInfo.hasNextPage) return null;
  return (
    <p class="pages">
      {query[name] && (
        <button type="button" onClick={() => change({ [name]: null })}>
          {say('回到第一页', 'First page')}
        </button>
      )}
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => change({ [name]: pageInfo.endCursor })}>
          {say('下一页', 'Next page')}
        </button>
      )}
    </p>
  );
}
