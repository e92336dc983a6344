import { useAddress } from '../../address/address.ts';
import { figure, withUnit } from '../../figures/figure.ts';
import { type Colour, ColourMark, colours } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { PagePlan, ThenPlan } from './shapes.ts';

interface SinceMeetingProps {
  readonly plan: PagePlan;
  readonly then: ThenPlan;
  readonly since: string;
}

/** What has changed since the last meeting: colours that moved, the worse ones first, and titles that came further. */
export function SinceMeeting({ plan, then, since }: SinceMeetingProps) {
  const { to } = useAddress();
  const { say, word } = useWords();
  const before = new Map(then.targets.nodes.map((target) => [target.code, target.status]));
  const moved = plan.targets.nodes
    .flatMap((target) => {
      const was = before.get(target.code);
      return was && was.colour !== target.status.colour
        ? [{ target, was, step: stepOf(was.colour, target.status.colour) }]
        : [];
    })
    .sort((one, other) => one.step - other.step);
  const stages = new Map(then.designations.nodes.map(({ code, stage }) => [code, stage]));
  const titles = plan.designations.nodes.filter(({ code, stage }) => stages.has(code) && stages.get(code) !== stage);
  const worse = moved.filter(({ step }) => step < 0).length;
  return (
    <section class="sheet since" aria-labelledby="since">
      <h2 id="since">
        {say(
          `${since} 会议以来：${worse} 项变差，${moved.length - worse} 项好转`,
          `Since the meeting of ${since}: ${worse} worse, ${moved.length - worse} better`,
        )}
      </h2>
      <ul>
        {moved.map(({ target, was }) => (
          <li key={target.code}>
            <ColourMark colour={was.colour} />
            <span aria-hidden="true">→</span>
            <ColourMark colour={target.status.colour} />
            <a href={to(`/plans/${plan.code}/promises/${target.code}`)}>{target.indicator.name}</a>
            <span class="number">
              {figure(was.actual, 2)} → {withUnit(target.status.actual, target.indicator.unit.symbol)}
            </span>
          </li>
        ))}
        {titles.map((title) => (
          <li key={title.code}>
            <span class="stage">{word('DesignationStage', stages.get(title.code))}</span>
            <span aria-hidden="true">→</span>
            <span class="stage">{word('DesignationStage', title.stage)}</span>
            <a href={to(`/plans/${plan.code}/titles/${title.code}`)}>{title.title}</a>
          </li>
        ))}
      </ul>
      {moved.length + titles.length === 0 && <p>{say('没有变化。', 'Nothing has changed.')}</p>}
    </section>
  );
}

/** Below zero where it got worse; what had no data counts as neither good nor bad. */
function stepOf(was: Colour, is: Colour): number {
  const rank = (colour: Colour) => (colour === 'GREY' ? 2.5 : colours.indexOf(colour));
  return rank(is) - rank(was);
}
