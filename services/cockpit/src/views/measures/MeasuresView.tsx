import { useAddress } from '../../address/address.ts';
import { Choices } from '../../frame/Choices.tsx';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Pages } from '../../frame/Pages.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { type MeasureFilter, type MeasureState, MeasuresPageDocument } from '../../generated/measures.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { MeasureTable } from './MeasureTable.tsx';

const states: readonly MeasureState[] = ['NOT_STARTED', 'UNDER_WAY', 'DONE', 'DROPPED'];

/** Everything that the plan is to do, by area and by how far it has come, each with its next step. */
export default function MeasuresView({ plan: code = '' }: { readonly plan?: string }) {
  const { query, language, to, asOf } = useAddress();
  const { say, word } = useWords();
  const state = states.find((each) => each === query.state);
  const ofState: MeasureFilter = state ? { state: { eq: state } } : {};
  const ofArea: MeasureFilter = query.area ? { area: { code: { eq: query.area } } } : {};
  const { data, error } = useView(MeasuresPageDocument, {
    plan: code,
    asOf,
    filter: { ...ofState, ...ofArea },
    ofState,
    ofArea,
    after: query.after ?? null,
    lang: language,
  });
  const title = say('举措', 'Measures');
  if (!data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  const { plan } = data;
  if (!plan) return <NotFound />;
  const areas = new Map(plan.areas.map((area) => [area.code, area.title]));
  return (
    <Frame title={title} trail={[{ href: to(`/plans/${code}`), text: plan.title }]}>
      <h1 class="page-title">
        {title} <small>{say(`${plan.measures.totalCount} 项`, `${plan.measures.totalCount}`)}</small>
      </h1>
      <div class="facets">
        <Choices
          name="state"
          legend={say('进展', 'Progress')}
          groups={plan.states.groups}
          say={(key) => word('MeasureState', key)}
        />
        <Choices
          name="area"
          legend={say('领域', 'Area')}
          groups={plan.byArea.groups}
          say={(key) => areas.get(key) ?? key}
        />
      </div>
      <MeasureTable measures={plan.measures.nodes} plan={code} />
      <Pages pageInfo={plan.measures.pageInfo} />
    </Frame>
  );
}
