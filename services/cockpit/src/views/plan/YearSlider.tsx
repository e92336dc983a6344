import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import { TakeAlong } from './TakeAlong.tsx';

/** The days on which a month's figures are in: the 15th of the month after. */
function daysOf(year: number): string[] {
  const days = Array.from({ length: 13 }, (_, month) =>
    new Date(Date.UTC(year, month + 1, 15)).toISOString().slice(0, 10),
  );
  const today = new Date().toISOString().slice(0, 10);
  return days.filter((day) => day < today);
}

const beat = 1400;

interface YearSliderProps {
  readonly year: number;
  /** Whether a last meeting can be chosen, to compare with. */
  readonly compare?: boolean;
}

/** Moves the page through the plan's year, by hand or by itself; the day stands in the address. */
export function YearSlider({ year, compare = false }: YearSliderProps) {
  const { day, change, query } = useAddress();
  const { say } = useWords();
  const [playing, setPlaying] = useState(false);
  const days = daysOf(year);
  const last = days.length;
  const at = day ? days.findIndex((each) => each >= day) : last;
  const place = at < 0 ? last : at;
  const go = (index: number) => change({ asOf: days[index] ?? null }, true);
  useEffect(() => {
    if (!playing) return;
    if (place >= last) return setPlaying(false);
    const timer = setTimeout(() => go(place + 1), beat);
    return () => clearTimeout(timer);
  }, [playing, place]);
  const shown = days[place] ?? say('现在', 'now');
  const toggle = () => {
    if (!playing && place >= last) go(0);
    setPlaying(!playing);
  };
  return (
    <div class="slider no-print">
      <button type="button" onClick={toggle} aria-pressed={playing}>
        {playing ? say('停', 'Stop') : say('播放全年', 'Play the year')}
      </button>
      <label>
        <span>
          {say('截至', 'As of')} <b>{shown}</b>
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={place}
          aria-valuetext={shown}
          onInput={(event) => {
            setPlaying(false);
            go(Number(event.currentTarget.value));
          }}
        />
      </label>
      {compare && (
        <label>
          <span>{say('上次会议', 'Last meeting')}</span>
          <select
            value={query.since ?? ''}
            onChange={(event) => change({ since: event.currentTarget.value || null }, true)}
          >
            <option value="">{say('不比较', 'Do not compare')}</option>
            {days.slice(0, place).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <TakeAlong />
    </div>
  );
}
