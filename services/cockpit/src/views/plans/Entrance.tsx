import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useAddress } from '../../address/address.ts';
import { percent } from '../../figures/figure.ts';
import { Frame } from '../../frame/Frame.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { PlansDocument } from '../../generated/plans.ts';
import { useView } from '../../graph/useView.ts';
import { ColourBar, ColourCounted } from '../../marks/ColourBar.tsx';
import { useWords } from '../../words/useWords.ts';

/**
 * The way in: one plan is opened at once, several are listed with where they stand. A plan of several years is found at the
 * yearly ones that carry it out.
 */
export function Entrance() {
  const { to, language } = useAddress();
  const { route } = useLocation();
  const { say } = useWords();
  const { data, error } = useView(PlansDocument, { lang: language });
  const plans = data?.plans.nodes ?? [];
  const yearly = plans.filter(({ lastYear }) => lastYear === null);
  const only = yearly.length === 1 ? yearly[0] : plans.length === 1 ? plans[0] : undefined;
  const single = only ? to(`/plans/${only.code}`) : null;
  useEffect(() => {
    if (single) route(single, true);
  }, [single]);
  if (!data || single) return <Frame title="">{<Waiting error={error} />}</Frame>;
  return (
    <Frame title={say('计划', 'Plans')}>
      <h1 class="page-title">{say('各地计划', 'Plans')}</h1>
      <ul class="plan-list">
        {plans.map((plan) => (
          <li key={plan.code} class="sheet">
            <h2>
              <a href={to(`/plans/${plan.code}`)}>{plan.title}</a>
            </h2>
            <ColourBar counts={plan.statusSummary} />
            <ColourCounted counts={plan.statusSummary} />
            <p class="quiet">
              {say('完成度', 'Attainment')} <b>{percent(plan.statusSummary.attainment)}</b>
              {plan.place.synthetic && say(' · 虚构数据', ' · made-up data')}
            </p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
