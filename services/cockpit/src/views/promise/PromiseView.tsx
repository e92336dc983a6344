import { useAddress } from '../../address/address.ts';
import { promised } from '../../figures/promise.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { PromiseDocument } from '../../generated/promise.ts';
import { useView } from '../../graph/useView.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { Duties } from './Duties.tsx';
import { EvidenceMembers } from './EvidenceMembers.tsx';
import { Parts } from './Parts.tsx';
import { PathChart } from './PathChart.tsx';
import { Responsible } from './Responsible.tsx';
import { Revisions } from './Revisions.tsx';
import { Source } from './Source.tsx';
import { Supervision } from './Supervision.tsx';
import { WhyThisColour } from './WhyThisColour.tsx';

/** One promise, from its colour down to the place in the document that states it. */
export default function PromiseView({ plan: planCode = '', code = '' }: { plan?: string; code?: string }) {
  const { asOf, day, language, to } = useAddress();
  const words = useWords();
  const { data, error } = useView(PromiseDocument, { plan: planCode, code, asOf, lang: language });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const target = data.plan?.target;
  if (!data.plan || !target) return <NotFound />;
  const { say, word } = words;
  const trail = [
    { href: to(`/plans/${planCode}`), text: data.plan.title },
    ...(target.area ? [{ href: to(`/plans/${planCode}/areas/${target.area.code}`), text: target.area.title }] : []),
  ];
  const { colour, rule, outcome } = target.status;
  return (
    <Frame title={target.indicator.name} trail={trail}>
      <header class={`promise-head ${colour.toLowerCase()}`}>
        <p class="verdict">
          <ColourMark colour={colour} size={30} />
          <span>
            {rule === 'REPORT_MISSING' ? say('应报未报', 'Report missing') : word('StatusColour', colour)}
            {outcome && outcome !== 'UNDECIDED' && <small> · {word('StatusOutcome', outcome)}</small>}
          </span>
        </p>
        <h1 class="page-title">{target.indicator.name}</h1>
        <p class="promised">
          {promised(target, words)}
          <span class="quiet">
            {' · '}
            {say(`期限 ${target.deadline}`, `by ${target.deadline}`)}
            {day && say(` · 截至 ${day} 已知`, ` · as known on ${day}`)}
            {target.synthetic && say(' · 虚构', ' · made up')}
          </span>
        </p>
      </header>
      <div class="promise-grid">
        <section class="sheet path" aria-labelledby="path">
          <h2 id="path">
            {say('路径与数据', 'Path and figures')} <small>{target.indicator.unit.symbol}</small>
          </h2>
          <PathChart target={target} />
        </section>
        <WhyThisColour status={target.status} symbol={target.indicator.unit.symbol} />
      </div>
      <div class="sections">
        <Supervision status={target.status} notices={target.notices.nodes} />
        <Source cited={target} />
        <Responsible responsible={target.responsible}>
          <Duties target={target} />
        </Responsible>
        <Parts target={target} plan={planCode} />
        <EvidenceMembers target={target} />
      </div>
      <Revisions target={target} />
    </Frame>
  );
}
