import { useEffect } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { withUnit } from '../../figures/figure.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { RankingPageDocument } from '../../generated/ranking.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { YearSlider } from '../plan/YearSlider.tsx';
import { RankingTable } from './RankingTable.tsx';

/** Townships, bureaus or parks side by side: who has attained how much of his part of a promise, as at a period. */
export default function RankingView({ plan: code = '' }: { readonly plan?: string }) {
  const { query, language, to, asOf, day, change } = useAddress();
  const { say } = useWords();
  const of = query.of ?? '';
  const { data, error } = useView(RankingPageDocument, {
    plan: code,
    code: of,
    chosen: of !== '',
    period: query.period ?? null,
    asOf,
    lang: language,
  });
  const title = say('晾晒排名', 'Ranking');
  const divided = data?.plan?.targets.nodes.filter(({ parts }) => parts.totalCount > 0) ?? [];
  const [first] = divided;
  useEffect(() => {
    if (!of && first) change({ of: first.code }, true);
  }, [of, first?.code]);
  if (!data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  const { plan } = data;
  if (!plan) return <NotFound />;
  const target = plan.target ?? null;
  const today = day ?? new Date().toISOString().slice(0, 10);
  const periods = target?.trajectory.filter(({ dueOn }) => dueOn < today).map(({ period }) => period) ?? [];
  return (
    <Frame title={title} trail={[{ href: to(`/plans/${code}`), text: plan.title }]}>
      <div class="plan-head">
        <h1 class="page-title">
          {title} {target && <small>{target.indicator.name}</small>}
        </h1>
        <YearSlider year={plan.year} />
      </div>
      <div class="choose no-print">
        <label>
          <span>{say('目标', 'Target')}</span>
          <select value={of} onChange={(event) => change({ of: event.currentTarget.value, period: null })}>
            {!target && <option value="">{say('请选择', 'Choose one')}</option>}
            {divided.map((each) => (
              <option key={each.code} value={each.code}>
                {each.indicator.name} ({each.parts.totalCount})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('期间', 'Period')}</span>
          <select
            value={query.period ?? ''}
            disabled={!target}
            onChange={(event) => change({ period: event.currentTarget.value || null })}
          >
            <option value="">{say('最近一期', 'The last one due')}</option>
            {periods.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </div>
      {divided.length === 0 && (
        <p class="sheet">{say('没有分解到乡镇、部门的目标。', 'No target was split among townships or bureaus.')}</p>
      )}
      {target && (
        <>
          <p>
            {say(
              `全县承诺 ${withUnit(target.value, target.indicator.unit.symbol)}，分解合计 ${withUnit(target.parts.sum, target.indicator.unit.symbol)}`,
              `${withUnit(target.value, target.indicator.unit.symbol)} promised in all, ${withUnit(target.parts.sum, target.indicator.unit.symbol)} by the parts together`,
            )}
            {target.parts.difference !== null && Number(target.parts.difference) !== 0 && (
              <strong class="differs">
                {' '}
                {say('相差', 'difference')} {withUnit(target.parts.difference, target.indicator.unit.symbol)}
              </strong>
            )}
            {target.parts.reason && <span class="quiet"> {target.parts.reason}</span>}
          </p>
          <RankingTable target={target} plan={code} />
        </>
      )}
    </Frame>
  );
}
