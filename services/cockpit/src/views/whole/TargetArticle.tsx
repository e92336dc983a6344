import { useAddress } from '../../address/address.ts';
import { withUnit } from '../../figures/figure.ts';
import { promised } from '../../figures/promise.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { sayRule } from '../../words/ruleWords.ts';
import { useWords } from '../../words/useWords.ts';
import { PathChart } from '../promise/PathChart.tsx';
import type { WholeTarget } from './shapes.ts';

/** One target with its path and figures, why it has its colour, where it was said and who leads. */
export function TargetArticle({ target, plan }: { readonly target: WholeTarget; readonly plan: string }) {
  const { to } = useAddress();
  const words = useWords();
  const { say, word } = words;
  const { status, indicator, citation } = target;
  const symbol = indicator.unit.symbol;
  const lead = target.responsible.find(({ role }) => role === 'LEAD')?.organisation.name;
  return (
    <article class={`sheet edge whole-target ${status.colour.toLowerCase()}`} id={target.code}>
      <h4>
        <ColourMark colour={status.colour} />{' '}
        <a href={to(promisePath(plan, { __typename: 'Target', code: target.code }))}>{indicator.name}</a>
      </h4>
      <p>
        {promised(target, words)}
        <span class="quiet">
          {say(` · 期限 ${target.deadline}`, ` · by ${target.deadline}`)}
          {target.synthetic && say(' · 虚构', ' · made up')}
        </span>
      </p>
      <PathChart target={target} />
      <p>
        <b>{word('StatusColour', status.colour)}</b> {say(...sayRule(status.rule))}{' '}
        {status.actual !== null && status.expected !== null && (
          <>
            {status.period} {say('应达', 'expected')} {withUnit(status.expected, symbol)}
            {say('，实际 ', ', came ')}
            {withUnit(status.actual, symbol)}
          </>
        )}
      </p>
      <p class="quiet">
        {lead && `${say('牵头', 'Lead')} ${lead} · `}《{citation.document.title}》 <code>{citation.path}</code> ·{' '}
        {word('Legibility', citation.legibility)}
      </p>
    </article>
  );
}
