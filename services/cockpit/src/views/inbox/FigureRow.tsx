import { withUnit } from '../../figures/figure.ts';
import { useWords } from '../../words/useWords.ts';
import { checkFigure, type Entered } from './checks.ts';
import type { Duty, Listed } from './shapes.ts';

interface FigureRowProps {
  readonly duty: Duty;
  /** What was returned for the same period. */
  readonly before: Listed['figures'][number] | undefined;
  readonly entered: Entered | undefined;
  readonly enter: (figure: Entered) => void;
}

/** One figure to fill in: a value, or numerator and denominator where the indicator is computed from them. */
export function FigureRow({ duty, before, entered, enter }: FigureRowProps) {
  const { say } = useWords();
  const { target } = duty;
  const { name, unit, valueAlone, numerator, denominator } = target.indicator;
  const doubt = checkFigure(duty, entered);
  const note = `check-${target.code}`;
  const field = (key: 'value' | 'numerator' | 'denominator', label: string) => (
    <label key={key}>
      <span class={key === 'value' ? 'visually-hidden' : 'quiet'}>{label}</span>
      <input
        inputMode="decimal"
        maxLength={24}
        name={`${target.code}.${key}`}
        value={entered?.[key] ?? ''}
        placeholder={before?.[key] ?? ''}
        aria-invalid={doubt?.refused || undefined}
        aria-describedby={doubt ? note : undefined}
        onInput={(event) => enter({ [key]: event.currentTarget.value.trim() })}
      />
    </label>
  );
  const parts = !valueAlone && numerator && denominator;
  return (
    <tr>
      <th scope="row">
        {name}
        {duty.state === 'RETURNED' && <strong class="differs"> {say('已退回', 'returned')}</strong>}
      </th>
      <td class="number" data-label={say('上次', 'Last')}>
        {withUnit(target.latest?.value, unit.symbol)} <small>{target.latest?.period}</small>
      </td>
      <td class="entry" data-label={say('本期', 'This period')}>
        {parts ? [field('numerator', numerator), field('denominator', denominator)] : field('value', name)}{' '}
        {!parts && unit.symbol}
        {doubt && (
          <p id={note} class={doubt.refused ? 'refused' : 'doubt'} role="status">
            {say(doubt.zh, doubt.en)}
          </p>
        )}
      </td>
      <td data-label={say('说明', 'Note')}>
        <input
          maxLength={500}
          aria-label={say(`${name} 说明`, `Note on ${name}`)}
          value={entered?.note ?? ''}
          onInput={(event) => enter({ note: event.currentTarget.value })}
        />
      </td>
    </tr>
  );
}
