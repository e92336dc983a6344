import { useAddress } from '../../address/address.ts';
import { withUnit } from '../../figures/figure.ts';
import { promised } from '../../figures/promise.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { CountedBeside } from './CountedBeside.tsx';
import type { Reviewed, ReviewedFigure } from './reviewShapes.ts';

/** The figures of a submission, each side by side with what the registers count. */
export function ReviewedFigures({ submission }: { readonly submission: Reviewed }) {
  const { to } = useAddress();
  const words = useWords();
  return submission.figures.map((figure) => (
    <article class="sheet review" key={figure.id}>
      <h2>
        <a href={to(`/plans/${submission.plan.code}/promises/${figure.target.code}`)}>{figure.target.indicator.name}</a>{' '}
        <small>{promised(figure.target, words)}</small>
      </h2>
      <Reported figure={figure} />
      <CountedBeside figure={figure} period={submission.period} />
    </article>
  ));
}

/** What is reported, what it was before, and which colour would follow. */
function Reported({ figure }: { readonly figure: ReviewedFigure }) {
  const { say, word } = useWords();
  const { target } = figure;
  const symbol = target.indicator.unit.symbol;
  const words = [figure.reason, figure.note].filter(Boolean).join(' · ');
  return (
    <div>
      <h3>{say('报送', 'Reported')}</h3>
      <p class="large">
        {withUnit(figure.value, symbol)}
        {figure.numerator && (
          <small>
            {' '}
            {figure.numerator} / {figure.denominator}
          </small>
        )}
      </p>
      <p>
        <span class="quiet">{say('上次', 'Last')}</span> {withUnit(target.latest?.value, symbol)}{' '}
        <small>{target.latest?.period}</small>
      </p>
      <p>
        <span class="quiet">{say('通过后', 'Would be')}</span> <ColourMark colour={target.status.colour} />{' '}
        {word('StatusColour', target.status.colour)}
        {figure.status && figure.status.colour !== target.status.colour && (
          <>
            {' → '}
            <ColourMark colour={figure.status.colour} /> {word('StatusColour', figure.status.colour)}
          </>
        )}
      </p>
      {words && <p>{words}</p>}
    </div>
  );
}
