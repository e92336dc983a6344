import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { MeasurePageDocument } from '../../generated/measure.ts';
import { useView } from '../../graph/useView.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { PercentBar } from '../../marks/PercentBar.tsx';
import { useWords } from '../../words/useWords.ts';
import { Responsible } from '../promise/Responsible.tsx';
import { Source } from '../promise/Source.tsx';
import { Supervision } from '../promise/Supervision.tsx';
import { WhyThisColour } from '../promise/WhyThisColour.tsx';
import { Checkpoints } from './Checkpoints.tsx';
import { MeasureEvidence } from './MeasureEvidence.tsx';
import { ProgressReports } from './ProgressReports.tsx';

/** One measure: how far it is, checkpoint by checkpoint and report by report, what comes next, and who does it. */
export default function MeasureView({ plan = '', code = '' }: { readonly plan?: string; readonly code?: string }) {
  const { asOf, day, language, to } = useAddress();
  const { say, word } = useWords();
  const { data, error } = useView(MeasurePageDocument, { code: `${plan}/${code}`, asOf, lang: language });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const { measure } = data;
  if (!measure) return <NotFound />;
  const { area, section, status } = measure;
  const today = day ?? new Date().toISOString().slice(0, 10);
  const current = measure.progress.nodes.findLast(({ state, supersededAt }) => state === 'APPROVED' && !supersededAt);
  const isSettled = measure.state === 'DONE' || measure.state === 'DROPPED';
  const late = isSettled ? [] : measure.duties.filter(({ overdue }) => overdue);
  const trail = [
    { href: to(`/plans/${plan}`), text: measure.plan.title },
    { href: to(`/plans/${plan}/measures`, area ? { area: area.code } : {}), text: say('举措', 'Measures') },
  ];
  return (
    <Frame title={measure.title} trail={trail}>
      <header class={`promise-head ${status.colour.toLowerCase()}`}>
        <p class="quiet">
          {[area?.title, section?.title].filter(Boolean).join(' · ')}
          {day && say(` · 截至 ${day} 已知`, ` · as known on ${day}`)}
        </p>
        <h1 class="page-title">{measure.title}</h1>
        <p class="verdict">
          <ColourMark colour={status.colour} size={24} />
          <span>{word('StatusColour', status.colour)}</span>
          <span class="stage">{word('MeasureState', measure.state)}</span>
          {measure.commitment !== 'PLAIN' && <span class="stage">{word('Commitment', measure.commitment)}</span>}
        </p>
        <p class="promised">
          {measure.quantity && `${measure.quantity} ${measure.quantityUnit?.symbol ?? ''} · `}
          {measure.dueOn
            ? say(`${measure.dueOn} 前完成`, `to be done by ${measure.dueOn}`)
            : say('未定期限', 'no deadline was set')}
          {measure.doneOn && say(` · ${measure.doneOn} 已完成`, ` · done on ${measure.doneOn}`)}
          {measure.droppedOn && say(` · ${measure.droppedOn} 取消`, ` · dropped on ${measure.droppedOn}`)}
        </p>
        {current && <PercentBar percent={current.percent} expected={status.expected} colour={status.colour} />}
      </header>
      <div class="sections">
        {current && (
          <section class="sheet next" aria-labelledby="next">
            <h2 id="next">{say('下一步', 'Next')}</h2>
            <p class="promised">{current.nextStep ?? say('未说明。', 'Nobody has said.')}</p>
            {current.obstacle && (
              <p class="edge-note">
                <b>{say('困难：', 'In the way: ')}</b>
                {current.obstacle}
              </p>
            )}
            <p class="quiet">
              {current.period} · {current.submittedBy?.name}
            </p>
          </section>
        )}
        {measure.evidence && <MeasureEvidence evidence={measure.evidence} />}
        {late.length > 0 && (
          <section class="sheet" aria-labelledby="owed">
            <h2 id="owed">{say('逾期未报进展', 'Progress that is overdue')}</h2>
            <p class="differs">{late.map(({ period }) => period).join('、')}</p>
          </section>
        )}
        <Checkpoints checkpoints={measure.checkpoints} today={today} />
        <WhyThisColour status={status} symbol="%" />
        <Responsible responsible={measure.responsible} post={measure.leadingPost} />
        <Source cited={measure} />
        {measure.designations.length > 0 && (
          <section class="sheet" aria-labelledby="serves">
            <h2 id="serves">{say('为之创建', 'Titles that it serves')}</h2>
            <ul class="targets">
              {measure.designations.map((title) => (
                <li key={title.id}>
                  <ColourMark colour={title.status.colour} />
                  <a href={to(promisePath(plan, { __typename: 'Designation', code: title.code }))}>{title.title}</a>
                  <span class="stage">{word('DesignationStage', title.stage)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Supervision status={status} notices={measure.notices.nodes} />
      </div>
      <ProgressReports reports={measure.progress.nodes} />
    </Frame>
  );
}
