import { useAddress } from '../../address/address.ts';
import { figure, withUnit } from '../../figures/figure.ts';
import { recordPath } from '../../figures/recordPath.ts';
import { useWords } from '../../words/useWords.ts';
import type { PromiseTarget } from './shapes.ts';

/** What the registers count beside what was reported, and which records those are. */
export function EvidenceMembers({ target }: { readonly target: PromiseTarget }) {
  const { to } = useAddress();
  const { say } = useWords();
  const { evidence, indicator } = target;
  if (!evidence) return null;
  const symbol = indicator.unit.symbol;
  const differs = evidence.difference !== null && Number(evidence.difference) !== 0;
  return (
    <section class="sheet" aria-labelledby="evidence">
      <h2 id="evidence">{say('台账核对', 'What the registers count')}</h2>
      <p>
        {say(
          `报送 ${withUnit(evidence.reported, symbol)}，台账 ${withUnit(evidence.value, symbol)}`,
          `${withUnit(evidence.reported, symbol)} reported, ${withUnit(evidence.value, symbol)} counted`,
        )}
        {differs && (
          <strong class="differs">
            {' '}
            {say(`相差 ${figure(evidence.difference, 2)}`, `difference ${figure(evidence.difference, 2)}`)}
          </strong>
        )}
        <span class="quiet"> {say(`计至 ${evidence.countedUntil}`, `until ${evidence.countedUntil}`)}</span>
      </p>
      <ul class="members">
        {evidence.members.nodes.map((member) => (
          <li key={member.id}>
            <a href={to(recordPath(member.__typename, member.id))}>{member.label}</a>
          </li>
        ))}
      </ul>
      {evidence.members.totalCount > evidence.members.nodes.length && (
        <p class="quiet">{say(`共 ${evidence.members.totalCount} 条`, `${evidence.members.totalCount} in all`)}</p>
      )}
    </section>
  );
}
