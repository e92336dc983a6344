import { useAddress } from '../../address/address.ts';
import { Waiting } from '../../frame/Waiting.tsx';
import { BriefedDocument } from '../../generated/briefing.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { DueList } from './DueList.tsx';
import { Silent } from './Silent.tsx';
import { Unexplained } from './Unexplained.tsx';
import { useLengths } from './useLengths.ts';

/** What a meeting has to see to: behind without a word, overdue, due, and whose reports do not come. */
export function OpenItems({ plan }: { readonly plan: string }) {
  const { asOf, language } = useAddress();
  const { say } = useWords();
  const { unexplained, overdue, due, silent } = useLengths();
  const { data, error } = useView(BriefedDocument, { plan, asOf, lang: language, unexplained, overdue, due, silent });
  const briefing = data?.plan?.briefing;
  if (!briefing) return <Waiting error={error} />;
  const { counts } = briefing;
  return (
    <>
      <Unexplained briefing={briefing} plan={plan} />
      <DueList
        id="overdue"
        title={say('逾期', 'Overdue')}
        none={say('没有逾期事项。', 'Nothing is overdue.')}
        items={briefing.overdue}
        count={counts.overdue}
        plan={plan}
      />
      <DueList
        id="due"
        title={say('一周内到期', 'Due within a week')}
        none={say('没有到期事项。', 'Nothing is due.')}
        items={briefing.due}
        count={counts.due}
        plan={plan}
      />
      <Silent briefing={briefing} />
    </>
  );
}
