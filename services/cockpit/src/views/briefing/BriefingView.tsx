import { momentOf, useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { BriefingPageDocument } from '../../generated/briefing.ts';
import { useView } from '../../graph/useView.ts';
import { ColourBar, ColourCounted } from '../../marks/ColourBar.tsx';
import { useWords } from '../../words/useWords.ts';
import { Changed } from './Changed.tsx';
import { ChangedRecords } from './ChangedRecords.tsx';
import { DueList } from './DueList.tsx';
import { Silent } from './Silent.tsx';
import { Unexplained } from './Unexplained.tsx';

/** The paper of a meeting, as of any day: the same day and last meeting as on the plan's page, which the address carries. */
export default function BriefingView({ plan: code = '' }: { readonly plan?: string }) {
  const { asOf, day, query, language, to } = useAddress();
  const { say } = useWords();
  const since = query.since ?? null;
  const { data, error } = useView(BriefingPageDocument, {
    plan: code,
    asOf,
    since: momentOf(since ?? '2000-01-01'),
    compare: since !== null,
    lang: language,
  });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const { plan } = data;
  if (!plan?.briefing) return <NotFound />;
  const { briefing, changedSince } = plan;
  return (
    <Frame title={say('会议材料', 'Paper of the meeting')} trail={[{ href: to(`/plans/${code}`), text: plan.title }]}>
      <div class="plan-head">
        <div>
          <h1 class="page-title">{say('会议材料', 'Paper of the meeting')}</h1>
          <p class="quiet">
            {plan.title} · {day ? say(`截至 ${day} 已知的情况`, `as known on ${day}`) : say('最新情况', 'as known now')}
          </p>
        </div>
        <button type="button" class="no-print" onClick={() => print()}>
          {say('打印', 'Print')}
        </button>
      </div>
      <section class="sheet summary" aria-label={say('总体', 'Overall')}>
        <ColourCounted counts={plan.statusSummary} named />
        <ColourBar counts={plan.statusSummary} />
      </section>
      {changedSince && since && <Changed changes={changedSince} plan={code} since={since} />}
      <Unexplained briefing={briefing} plan={code} />
      <DueList
        id="overdue"
        title={say('逾期', 'Overdue')}
        none={say('没有逾期事项。', 'Nothing is overdue.')}
        items={briefing.overdue}
        plan={code}
      />
      <DueList
        id="due"
        title={say('一周内到期', 'Due within a week')}
        none={say('没有到期事项。', 'Nothing is due.')}
        items={briefing.due}
        plan={code}
      />
      <Silent briefing={briefing} />
      {changedSince && since && <ChangedRecords changes={changedSince} columns={data.columns ?? []} since={since} />}
    </Frame>
  );
}
