import type { MeasurePageQuery } from '../../generated/measure.ts';
import { useWords } from '../../words/useWords.ts';

type Counted = NonNullable<NonNullable<MeasurePageQuery['measure']>['evidence']>;

/** What the register says of a measure, beside what was reported. */
export function MeasureEvidence({ evidence }: { readonly evidence: Counted }) {
  const { say, word } = useWords();
  const { basis, value, countedUntil, period, reported, valueThen, difference } = evidence;
  return (
    <section class="sheet" aria-labelledby="evidence">
      <h2 id="evidence">{say('台账佐证', 'What the register says')}</h2>
      {value === null ? (
        <p class="quiet">{say('台账尚无可计的进度。', 'The register says nothing of its progress yet.')}</p>
      ) : (
        <p class="promised">
          {value}% · {basis && word('MeasureEvidenceBasis', basis)} ·{' '}
          {say(`计至 ${countedUntil}`, `until ${countedUntil}`)}
        </p>
      )}
      {difference !== null && (
        <p class={Number(difference) === 0 ? 'quiet' : 'differs'}>
          {say(
            `${period} 上报 ${reported}%，同期台账 ${valueThen}%，相差 ${difference}`,
            `${reported}% were reported for ${period}, the register says ${valueThen}% then: a difference of ${difference}`,
          )}
        </p>
      )}
    </section>
  );
}
