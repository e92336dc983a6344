import type { MeasurePageQuery } from '../../generated/measure.ts';
import { type Colour, ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';

type Checkpoint = NonNullable<MeasurePageQuery['measure']>['checkpoints'][number];

/** What a measure is to reach by when: reached, late, or still to come. */
export function Checkpoints({
  checkpoints,
  today,
}: {
  readonly checkpoints: readonly Checkpoint[];
  readonly today: string;
}) {
  const { say } = useWords();
  if (!checkpoints.length) return null;
  const reached = checkpoints.filter(({ reachedOn }) => reachedOn).length;
  return (
    <section class="sheet" aria-labelledby="checkpoints">
      <h2 id="checkpoints">
        {say('节点', 'Checkpoints')}{' '}
        <small>
          {say(`${checkpoints.length} 个中已完成 ${reached} 个`, `${reached} of ${checkpoints.length} reached`)}
        </small>
      </h2>
      <ol class="targets checkpoints">
        {checkpoints.map((each) => (
          <li key={each.id}>
            <ColourMark colour={colourOf(each, today)} />
            <span>{each.title}</span>
            <span class="number">
              {each.reachedOn ? (
                say(`${each.reachedOn} 完成`, `reached ${each.reachedOn}`)
              ) : (
                <small>{say(`限 ${each.dueOn}`, `due ${each.dueOn}`)}</small>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function colourOf({ dueOn, reachedOn }: Checkpoint, today: string): Colour {
  if (reachedOn) return reachedOn <= dueOn ? 'GREEN' : 'YELLOW';
  return dueOn < today ? 'RED' : 'GREY';
}
