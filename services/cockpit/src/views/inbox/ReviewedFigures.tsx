import { useAddress } from '../../address/address.ts';
import { withUnit } from '../../figures/figure.ts';
import { promised } from '../../figures/promise.ts';
import type { SubmissionQuery } from '../../generated/submission.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';

type Submission = Extract<NonNullable<SubmissionQuery['node']>, { __typename: 'Submission' }>;

/** The figures of a submission: what is reported, what it was before, what the registers count, and which colour would follow. */
export function ReviewedFigures({ submission }: { readonly submission: Submission }) {
  const { to } = useAddress();
  const words = useWords();
  const { say } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="sheet scroll" tabIndex={0} aria-label={say('数据', 'Figures')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('目标', 'Target')}</th>
            <th scope="col" class="number">
              {say('报送', 'Reported')}
            </th>
            <th scope="col" class="number">
              {say('台账', 'Counted')}
            </th>
            <th scope="col" class="number">
              {say('上次', 'Last')}
            </th>
            <th scope="col">{say('通过后', 'Would be')}</th>
            <th scope="col">{say('说明', 'Note')}</th>
          </tr>
        </thead>
        <tbody>
          {submission.figures.map((each) => {
            const { target } = each;
            const symbol = target.indicator.unit.symbol;
            const counted = target.evidence?.value ?? null;
            const differs = target.evidence?.period === submission.period && Number(counted) !== Number(each.value);
            return (
              <tr key={each.id}>
                <th scope="row">
                  <a href={to(`/plans/${submission.plan.code}/promises/${target.code}`)}>{target.indicator.name}</a>
                  <br />
                  <small>{promised(target, words)}</small>
                </th>
                <td class="number">
                  <b>{withUnit(each.value, symbol)}</b>
                  {each.numerator && (
                    <small>
                      {' '}
                      {each.numerator} / {each.denominator}
                    </small>
                  )}
                </td>
                <td class={differs ? 'number differs' : 'number'}>
                  {withUnit(counted, symbol)} <small>{counted !== null && target.evidence?.period}</small>
                </td>
                <td class="number">
                  {withUnit(target.latest?.value, symbol)} <small>{target.latest?.period}</small>
                </td>
                <td>
                  <ColourMark colour={target.status.colour} />
                  {each.status && (
                    <>
                      {' → '}
                      <ColourMark colour={each.status.colour} />
                    </>
                  )}
                </td>
                <td>{[each.reason, each.note].filter(Boolean).join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
