import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
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

type FoundNode = SearchQuery['search']['edges'][number]['node'];

function Found({ edge }: { readonly edge: SearchQuery['search']['edges'][number] }) {
  const { to, language } = useAddress();
  const { node, matched } = edge;
  // What was found by a code, or in the other language, says by what.
  const found = node.label.includes(matched.text) ? null : matched.text;
  const promise = promiseOf(node);
  const href = promise
    ? promisePath(promise.plan.code, promise)
    : `/records/${node.__typename}/${encodeURIComponent(node.id)}`;
  return (
    <li>
      {promise && <ColourMark colour={promise.status.colour} />} <a href={to(href)}>{node.label}</a>{' '}
      <span class="stage">{sayRegister(node.__typename, language)}</span>
      {found && <span class="quiet"> {found}</span>}
    </li>
  );
}

/** The promise that was found; an indicator is looked for because of what was promised of it. */
function promiseOf(node: FoundNode) {
  if (node.__typename === 'Target' || node.__typename === 'Measure' || node.__typename === 'Designation') return node;
  const [target] = node.__typename === 'Indicator' ? node.targets.nodes : [];
  return target ? { ...target, __typename: 'Target' } : null;
}
