import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { SubmissionDocument } from '../../generated/submission.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { Decision } from './Decision.tsx';
import { ReviewedFigures } from './ReviewedFigures.tsx';

/** A submission to decide on: each figure beside the one before it and beside what the registers count. */
export default function SubmissionView({ id = '' }: { readonly id?: string }) {
  const { language, to } = useAddress();
  const { say, word } = useWords();
  const { data, error } = useView(SubmissionDocument, { id, lang: language });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const submission = data.node?.__typename === 'Submission' ? data.node : null;
  if (!submission) return <NotFound />;
  const title = `${submission.organisation.name} · ${submission.period}`;
  const roles = data.viewer?.roles ?? [];
  const mayDecide = roles.includes('approver') || roles.includes('administrator');
  return (
    <Frame title={title} trail={[{ href: to('/inbox'), text: say('收件箱', 'Inbox') }]}>
      <h1 class="page-title">{title}</h1>
      <p>
        {submission.plan.title} <span class="stage">{word('ReportState', submission.state)}</span>
        {submission.returnReason && <span> {submission.returnReason}</span>}
      </p>
      <div class="reviews">
        <ReviewedFigures submission={submission} />
      </div>
      {submission.state === 'SUBMITTED' && mayDecide && !submission.mine && <Decision id={submission.id} />}
      {submission.mine && <p class="quiet">{say('审核须由他人进行。', 'Somebody else has to approve it.')}</p>}
    </Frame>
  );
}
