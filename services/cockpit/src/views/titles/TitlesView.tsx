import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { Choices } from '../../frame/Choices.tsx';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Pages } from '../../frame/Pages.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import {
  type DesignationFilter,
  type DesignationLevel,
  type DesignationStage,
  TitlesPageDocument,
} from '../../generated/titles.ts';
import { useView } from '../../graph/useView.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { Stairs } from './Stairs.tsx';

const levels: readonly DesignationLevel[] = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'];
const stages: readonly DesignationStage[] = [
  'PLANNED',
  'APPLIED',
  'SHORTLISTED',
  'PUBLICISED',
  'AWARDED',
  'NOT_AWARDED',
  'LOST',
];

/** The titles that the plan is to win, by level, each with how far it has come. */
export default function TitlesView({ plan: code = '' }: { readonly plan?: string }) {
  const { query, language, to, asOf } = useAddress();
  const { say, word } = useWords();
  const level = levels.find((each) => each === query.level);
  const stage = stages.find((each) => each === query.stage);
  const ofLevel: DesignationFilter = level ? { level: { eq: level } } : {};
  const ofStage: DesignationFilter = stage ? { stage: { eq: stage } } : {};
  const { data, error } = useView(TitlesPageDocument, {
    plan: code,
    asOf,
    filter: { ...ofLevel, ...ofStage },
    ofLevel,
    ofStage,
    after: query.after ?? null,
    lang: language,
  });
  const title = say('创建荣誉', 'Titles to win');
  if (!data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  const { plan } = data;
  if (!plan) return <NotFound />;
  const { nodes, totalCount, pageInfo } = plan.designations;
  return (
    <Frame title={title} trail={[{ href: to(`/plans/${code}`), text: plan.title }]}>
      <h1 class="page-title">
        {title} <small>{say(`${totalCount} 项`, `${totalCount}`)}</small>
      </h1>
      <div class="facets">
        <Choices
          name="stage"
          legend={say('阶段', 'Stage')}
          groups={plan.stages.groups}
          say={(key) => word('DesignationStage', key)}
        />
        <Choices
          name="level"
          legend={say('级别', 'Level')}
          groups={plan.levels.groups}
          say={(key) => word('DesignationLevel', key)}
        />
      </div>
      {nodes.length === 0 && <p class="quiet">{say('没有创建荣誉。', 'There are no titles.')}</p>}
      <ul class="title-cards">
        {nodes.map((each) => (
          <li key={each.id} class={`sheet edge ${each.status.colour.toLowerCase()}`}>
            <h2>
              <ColourMark colour={each.status.colour} />{' '}
              <a href={to(promisePath(code, { __typename: 'Designation', code: each.code }))}>{each.title}</a>
            </h2>
            <p class="quiet">
              {[each.level && word('DesignationLevel', each.level), each.awardingBody, each.area?.title]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Stairs title={each} />
            <p class="quiet">
              {each.dueOn ? say(`限 ${each.dueOn}`, `by ${each.dueOn}`) : say('未定期限', 'no deadline')}
              {each.lead && ` · ${each.lead.name}`}
            </p>
          </li>
        ))}
      </ul>
      <Pages pageInfo={pageInfo} />
    </Frame>
  );
}
