import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { SearchDocument, type SearchQuery } from '../../generated/search.ts';
import { useView } from '../../graph/useView.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { sayRegister } from '../../words/registerWords.ts';
import { useWords } from '../../words/useWords.ts';

/** Search over every register, in both languages. The text stands in the address. */
export default function SearchView() {
  const { query, language, change, asOf } = useAddress();
  const { say } = useWords();
  const text = query.text ?? '';
  const after = query.after ?? null;
  const { data, error } = useView(SearchDocument, { text, lang: language, asOf, after }, text === '');
  const title = say(`搜索“${text}”`, `Search: ${text}`);
  if (text && !data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  return (
    <Frame title={title}>
      <h1 class="page-title">
        {title} {data && <small>{say(`${data.search.totalCount} 条`, `${data.search.totalCount} found`)}</small>}
      </h1>
      <ol class="sheet results">
        {data?.search.edges.map((edge) => (
          <Found key={`${edge.node.__typename} ${'id' in edge.node ? edge.node.id : ''}`} edge={edge} />
        ))}
      </ol>
      {data?.search.pageInfo.hasNextPage && (
        <button type="button" onClick={() => change({ after: data.search.pageInfo.endCursor })}>
          {say('更多', 'More')}
        </button>
      )}
    </Frame>
  );
}

function Found({ edge }: { readonly edge: SearchQuery['search']['edges'][number] }) {
  const { to, language } = useAddress();
  const { node, matched } = edge;
  // An indicator is looked for because of what was promised of it.
  const target = node.__typename === 'Target' ? node : node.__typename === 'Indicator' ? node.targets.nodes[0] : null;
  const href = target
    ? `/plans/${target.plan.code}/promises/${target.code}`
    : `/records/${node.__typename}/${encodeURIComponent(node.id)}`;
  return (
    <li>
      {target && <ColourMark colour={target.status.colour} />}{' '}
      <a href={to(href)}>{node.__typename === 'Target' ? node.indicator.label : matched.text}</a>{' '}
      <span class="stage">{sayRegister(node.__typename, language)}</span>
    </li>
  );
}
