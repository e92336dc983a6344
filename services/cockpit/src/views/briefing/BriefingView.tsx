import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { BriefingPageDocument } from '../../generated/briefing.ts';
import { useView } from '../../graph/useView.ts';
import { ColourBar, ColourCounted } from '../../marks/ColourBar.tsx';
import { useWords } from '../../words/useWords.ts';
import { Changed } from './Changed.tsx';
import { ChangedRecords } from './ChangedRecords.tsx';
import { OpenItems } from './OpenItems.tsx';
import { useChanges } from './useChanges.ts';

/** The paper of a meeting, as of any day: the same day and last meeting as on the plan's page, which the address carries. */
export default function BriefingView({ plan: code = '' }: { readonly plan?: string }) {
  const { asOf, day, query, language, to } = useAddress();
  const { say } = useWords();
  const since = query.since ?? null;
  const { data, error } = useView(BriefingPageDocument, { plan: code, asOf, lang: language });
  const changed = useChanges(code, since);
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const { plan } = data;
  if (!plan) return <NotFound />;
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
      {since && !changed.changes && <Waiting error={changed.error} />}
      {since && changed.changes && <Changed changes={changed.changes} plan={code} since={since} />}
      <OpenItems plan={code} />
      {since && changed.changes && <ChangedRecords changes={changed.changes} columns={changed.columns} since={since} />}
    </Frame>
  );
}
