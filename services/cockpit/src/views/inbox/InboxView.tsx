import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { InboxDocument } from '../../generated/inbox.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { Drafts } from './Drafts.tsx';
import { DueFigures } from './DueFigures.tsx';
import { DueProgress } from './DueProgress.tsx';
import { FiguresFile } from './FiguresFile.tsx';
import { Notices } from './Notices.tsx';
import { Returned } from './Returned.tsx';
import { figuresDue, type Listed, progressDue } from './shapes.ts';
import { WaitingList } from './WaitingList.tsx';

/** What a bureau has to report and what came back; what waits for those who approve. */
export default function InboxView() {
  const { language, to } = useAddress();
  const { say } = useWords();
  const { data, error, refresh } = useView(InboxDocument, { lang: language });
  const title = say('收件箱', 'Inbox');
  if (!data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  const { viewer } = data;
  const roles = viewer?.roles ?? [];
  const figures = figuresDue(data.reportingDue.nodes);
  const own = ({ organisation }: Listed) => organisation.code === viewer?.organisation?.code;
  return (
    <Frame title={title}>
      <h1 class="page-title">
        {title} <small>{viewer?.organisation?.name}</small>
      </h1>
      {!viewer && (
        <p class="sheet">
          {say('收件箱需要登录。', 'The inbox is for those who are signed in.')}{' '}
          <a href={to('/sign-in')}>{say('登录', 'Sign in')}</a>
        </p>
      )}
      <Notices notices={data.noticesDue.nodes} own={viewer?.organisation?.code ?? ''} />
      {roles.some((role) => role === 'approver' || role === 'administrator') && (
        <WaitingList submissions={data.waiting.nodes.filter(({ mine }) => !mine)} />
      )}
      {roles.includes('reporter') && (
        <Returned submissions={data.returned.nodes.filter((each) => !each.replaced && own(each))} />
      )}
      {roles.includes('reporter') && <Drafts submissions={data.drafts.nodes.filter(own)} />}
      {roles.includes('reporter') && <FiguresFile duties={figures} written={refresh} />}
      {roles.includes('reporter') && <DueFigures duties={figures} returned={data.returned.nodes} />}
      {roles.includes('reporter') && <DueProgress duties={progressDue(data.progressDue.nodes)} />}
    </Frame>
  );
}
