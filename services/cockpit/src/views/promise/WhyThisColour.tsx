import { figure, withUnit } from '../../figures/figure.ts';
import { type Colour, ColourMark } from '../../marks/ColourMark.tsx';
import { sayInput, sayValue } from '../../words/inputWords.ts';
import { sayRule } from '../../words/ruleWords.ts';
import { useWords } from '../../words/useWords.ts';
import type { Judged } from './shapes.ts';

const steps: readonly (readonly [Colour, string | null])[] = [
  ['BLUE', 'threshold.blue'],
  ['GREEN', 'threshold.green'],
  ['YELLOW', 'threshold.yellow'],
  ['ORANGE', 'threshold.orange'],
  ['RED', null],
];

/** The reason for a colour: the rule in a sentence, the comparison in numbers, where it lies on the scale, and every input. */
export function WhyThisColour({ status, symbol }: { readonly status: Judged; readonly symbol: string }) {
  const { say, word, language } = useWords();
  const inputs = new Map(status.inputs.map(({ name, value }) => [name, value]));
  const compared = status.actual !== null && status.expected !== null;
  return (
    <section class="sheet why" aria-labelledby="why">
      <h2 id="why">{say('为什么是这个颜色', 'Why this colour')}</h2>
      <p>{say(...sayRule(status.rule))}</p>
      {compared && (
        <p>
          {say(
            `${status.period ?? ''} 应达 ${withUnit(status.expected, symbol)}，实际 ${withUnit(status.actual, symbol)}${status.score === null ? '' : `，得分 ${figure(status.score, 3)}`}。`,
            `Expected${status.period ? ` for ${status.period}` : ''}: ${withUnit(status.expected, symbol)}; came: ${withUnit(status.actual, symbol)}${status.score === null ? '' : `; score ${figure(status.score, 3)}`}.`,
          )}
        </p>
      )}
      {!compared && status.period && (
        <p>{say(`评定的期间：${status.period}`, `The period judged: ${status.period}`)}</p>
      )}
      {status.score !== null && inputs.has('threshold.blue') && (
        <ol class="scale">
          {steps.map(([colour, name]) => (
            <li
              key={colour}
              class={colour === status.colour ? 'here' : undefined}
              aria-current={colour === status.colour || undefined}
            >
              <ColourMark colour={colour} />
              <span>{word('StatusColour', colour)}</span>
              <span class="number">
                {name ? say(`≥ ${figure(inputs.get(name))}`, `≥ ${figure(inputs.get(name))}`) : say('更低', 'below')}
              </span>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>
          {say(
            `依据的 ${status.inputs.length} 项输入（规则第 ${status.rules} 版）`,
            `The ${status.inputs.length} inputs (release ${status.rules} of the rules)`,
          )}
        </summary>
        <table class="inputs">
          <tbody>
            {status.inputs.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{sayInput(name, language)}</th>
                <td class="number">{sayValue(name, value, word)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
