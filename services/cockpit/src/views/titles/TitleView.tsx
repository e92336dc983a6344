import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { TitlePageDocument } from '../../generated/title.ts';
import { useView } from '../../graph/useView.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { Responsible } from '../promise/Responsible.tsx';
import { Source } from '../promise/Source.tsx';
import { Supervision } from '../promise/Supervision.tsx';
import { WhyThisColour } from '../promise/WhyThisColour.tsx';
import { Stairs } from './Stairs.tsx';

/** One title: how far it has come, by which document, who awards it and who works for it. */
export default function TitleView({ plan = '', code = '' }: { readonly plan?: string; readonly code?: string }) {
  const { asOf, day, language, to } = useAddress();
  const { say, word } = useWords();
  const { data, error } = useView(TitlePageDocument, { plan, code, asOf, lang: language });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const title = data.designation;
  if (!title) return <NotFound />;
  const { status, announcement, measure, lead } = title;
  const trail = [
    { href: to(`/plans/${plan}`), text: title.plan.title },
    { href: to(`/plans/${plan}/titles`), text: say('创建荣誉', 'Titles to win') },
  ];
  return (
    <Frame title={title.title} trail={trail}>
      <header class={`promise-head ${status.colour.toLowerCase()}`}>
        <p class="quiet">
          {[title.level && word('DesignationLevel', title.level), title.awardingBody].filter(Boolean).join(' · ')}
          {day && say(` · 截至 ${day} 已知`, ` · as known on ${day}`)}
        </p>
        <h1 class="page-title">{title.title}</h1>
        <p class="verdict">
          <ColourMark colour={status.colour} size={24} />
          <span>{word('StatusColour', status.colour)}</span>
          <span class="stage">{word('DesignationStage', title.stage)}</span>
          {title.commitment !== 'PLAIN' && <span class="stage">{word('Commitment', title.commitment)}</span>}
        </p>
        <p class="promised">
          {title.dueOn
            ? say(`${title.dueOn} 前获评`, `to be won by ${title.dueOn}`)
            : say('未定期限', 'no deadline was set')}
          {title.synthetic && say(' · 进展虚构', ' · its progress is made up')}
        </p>
      </header>
      <section class="sheet" aria-label={say('阶段', 'Stages')}>
        <Stairs title={title} />
      </section>
      <div class="sections">
        <section class="sheet" aria-labelledby="announced">
          <h2 id="announced">{say('公布文件', 'Announced by')}</h2>
          {announcement ? (
            <blockquote>
              <p class="document">《{announcement.title}》</p>
              <p class="quiet">{[announcement.number, announcement.issuedOn].filter(Boolean).join(' · ')}</p>
            </blockquote>
          ) : (
            <p class="quiet">{say('尚无公布文件。', 'No document has announced anything yet.')}</p>
          )}
          {measure && (
            <p>
              {say('服务于举措：', 'Serves the measure: ')}
              <ColourMark colour={measure.status.colour} size={13} />{' '}
              <a href={to(promisePath(plan, { __typename: 'Measure', code: measure.code }))}>{measure.title}</a>
            </p>
          )}
        </section>
        <WhyThisColour status={status} symbol={say('级', 'stages')} />
        <Responsible responsible={lead ? [{ role: 'LEAD', organisation: lead }] : []} />
        <Source cited={title} />
        <Supervision status={status} notices={title.notices.nodes} />
      </div>
    </Frame>
  );
}
