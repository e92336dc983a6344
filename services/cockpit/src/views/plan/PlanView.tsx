import { momentOf, useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { PlanPageDocument } from '../../generated/plan.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { AreaCard } from './AreaCard.tsx';
import { Headlines } from './Headlines.tsx';
import { SinceMeeting } from './SinceMeeting.tsx';
import { Summary } from './Summary.tsx';
import { Worst } from './Worst.tsx';
import { YearSlider } from './YearSlider.tsx';

/** The plan on a page: where everything stands, the worst first, as of any day of its year. */
export function PlanView({ plan: code = '' }: { readonly plan?: string }) {
  const { asOf, day, query, language, to } = useAddress();
  const { say } = useWords();
  const since = query.since ?? null;
  const { data, error } = useView(PlanPageDocument, {
    plan: code,
    asOf,
    since: momentOf(since ?? '2000-01-01'),
    compare: since !== null,
    lang: language,
  });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const { plan, then } = data;
  if (!plan) return <NotFound />;
  const targets = new Map(plan.targets.nodes.map((target) => [target.code, target]));
  const ordered = plan.statusSummary.worst.flatMap((each) => targets.get(each.code) ?? []);
  return (
    <Frame title={plan.title}>
      <div class="plan-head">
        <div>
          <h1 class="page-title">{plan.title}</h1>
          <p class="quiet">
            {day ? say(`截至 ${day} 已知的情况`, `As known on ${day}`) : say('最新情况', 'As known now')}
            {' · '}
            {say(`${plan.targets.totalCount} 项目标`, `${plan.targets.totalCount} targets`)}
            {' · '}
            <a href={to(`/plans/${code}/measures`)}>
              {say(`${plan.measures.totalCount} 项举措`, `${plan.measures.totalCount} measures`)}
            </a>
            {' · '}
            <a href={to(`/plans/${code}/titles`)}>
              {say(`${plan.designations.totalCount} 项创建`, `${plan.designations.totalCount} titles`)}
            </a>
            {[...(plan.parent ? [plan.parent] : []), ...plan.yearly].map((other) => (
              <span key={other.code}>
                {' · '}
                <a href={to(`/plans/${other.code}`)}>{other.title}</a>
              </span>
            ))}
          </p>
          <p class="no-print">
            <a href={to(`/plans/${code}/briefing`)}>{say('会议材料', 'Paper of the meeting')}</a>
            {' · '}
            <a href={to(`/plans/${code}/ranking`)}>{say('晾晒排名', 'Ranking')}</a>
            {' · '}
            <a href={to(`/plans/${code}/whole`)}>{say('全本', 'The whole plan')}</a>
          </p>
        </div>
        <YearSlider year={plan.year} compare />
      </div>
      <Summary plan={plan} />
      {then && since && <SinceMeeting plan={plan} then={then} since={since} />}
      <Headlines targets={plan.headlineTargets.flatMap((each) => targets.get(each.code) ?? [])} plan={code} />
      <Worst targets={ordered} plan={code} />
      <section class="areas" aria-label={say('七大领域', 'The areas')}>
        {plan.areas.map((area) => (
          <AreaCard
            key={area.code}
            plan={code}
            area={area}
            targets={ordered.filter((target) => target.area?.code === area.code)}
            titles={plan.designations.nodes.filter((title) => title.area?.code === area.code)}
          />
        ))}
      </section>
      <p class="print-only quiet">{`${location.origin}${to(`/plans/${code}`)}`}</p>
    </Frame>
  );
}
