import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { recordPath } from '../../figures/recordPath.ts';
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
      {!text && <p class="sheet">{say('请在上方输入要找的内容。', 'Write above what you look for.')}</p>}
      {data?.search.totalCount === 0 && (
        <p class="sheet">
          {say(
            '没有找到。可以换一个更短的词，或用名称中的任意两个字。',
            'Nothing was found. Try a shorter word, or the beginning of one.',
          )}
        </p>
      )}
      <ol class={data?.search.totalCount ? 'sheet results' : 'results'}>
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
  const href = promise ? promisePath(promise.plan.code, promise) : recordPath(node.__typename, node.id);
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
