import { useWords } from '../../words/useWords.ts';
import { Rest } from './Rest.tsx';
import type { Briefing } from './shapes.ts';

/** Whose reports do not come. */
export function Silent({ briefing }: { readonly briefing: Briefing }) {
  const { say } = useWords();
  return (
    <section class="sheet" aria-labelledby="silent">
      <h2 id="silent">{say('应报未报单位', 'Whose reports do not come')}</h2>
      {briefing.silent.length === 0 && <p class="quiet">{say('没有。', 'Nobody.')}</p>}
      <dl class="pairs">
        {briefing.silent.map(({ organisation, since, owed }) => (
          <div key={organisation.name}>
            <dt>{organisation.name}</dt>
            <dd>{say(`${owed} 项，最早 ${since}`, `${owed} figures, the earliest due ${since}`)}</dd>
          </div>
        ))}
      </dl>
      <Rest list="silent" shown={briefing.silent.length} count={briefing.counts.silent} />
    </section>
  );
}
