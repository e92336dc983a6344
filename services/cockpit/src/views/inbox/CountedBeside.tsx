import { useAddress } from '../../address/address.ts';
import { withUnit, figure as written } from '../../figures/figure.ts';
import { recordPath } from '../../figures/recordPath.ts';
import { useWords } from '../../words/useWords.ts';
import type { ReviewedFigure } from './reviewShapes.ts';

interface CountedBesideProps {
  readonly figure: ReviewedFigure;
  /** The period that is reported on. */
  readonly period: string;
}

/** What the registers count beside a reported figure, how far the two lie apart, and which records were counted. */
export function CountedBeside({ figure, period }: CountedBesideProps) {
  const { to } = useAddress();
  const { say } = useWords();
  const { evidence, indicator } = figure.target;
  if (!evidence) {
    return (
      <div>
        <h3>{say('台账', 'Counted')}</h3>
        <p class="quiet">{say('没有台账可以核对。', 'No register counts this.')}</p>
      </div>
    );
  }
  const { value, members } = evidence;
  const apart = evidence.period === period && value !== null ? Number(figure.value) - Number(value) : 0;
  return (
    <div>
      <h3>
        {say('台账', 'Counted')} <small>{say(`计至 ${evidence.countedUntil}`, `until ${evidence.countedUntil}`)}</small>
      </h3>
      <p class="large">
        {withUnit(value, indicator.unit.symbol)}
        {apart !== 0 && (
          <small class="differs">
            {' '}
            {say('相差', 'difference')} {written(String(apart), 2)}
          </small>
        )}
      </p>
      <ul class="members">
        {members.nodes.map((member) => (
          <li key={member.id}>
            <a href={to(recordPath(member.__typename, member.id))}>{member.label}</a>
          </li>
        ))}
      </ul>
      {members.totalCount > members.nodes.length && (
        <p class="quiet">{say(`共 ${members.totalCount} 条`, `${members.totalCount} in all`)}</p>
      )}
    </div>
  );
}
