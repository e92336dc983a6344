import { useAddress } from '../../address/address.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { PromiseTarget } from './shapes.ts';

/** The promises that this one consists of, the best first with its place, or the one that it is a part of. */
export function Parts({ target, plan }: { readonly target: PromiseTarget; readonly plan: string }) {
  const { to } = useAddress();
  const { say } = useWords();
  const whole = target.partOf && { ...target.partOf, label: target.partOf.indicator.name, rank: null };
  const related = [...(whole ? [whole] : []), ...target.parts.nodes];
  if (!related.length) return null;
  return (
    <section class="sheet" aria-labelledby="parts">
      <h2 id="parts">{target.partOf ? say('所属目标', 'Part of') : say('分解', 'Its parts')}</h2>
      <ul class="targets">
        {related.map(({ code, label, rank, status }) => (
          <li key={code}>
            <ColourMark colour={status.colour} />
            <a href={to(`/plans/${plan}/promises/${code}`)}>{label}</a>
            {rank === null ? null : <small>{say(`第 ${rank} 名`, `No. ${rank}`)}</small>}
          </li>
        ))}
      </ul>
      {!target.partOf && (
        <p>
          <a href={to(`/plans/${plan}/ranking`, { of: target.code })}>{say('晾晒排名', 'The ranking')} →</a>
        </p>
      )}
    </section>
  );
}
