import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { WholePlanDocument } from '../../generated/whole.ts';
import { useView } from '../../graph/useView.ts';
import { ColourBar, ColourCounted } from '../../marks/ColourBar.tsx';
import { useWords } from '../../words/useWords.ts';
import { TakeAlong } from '../plan/TakeAlong.tsx';
import { AreaChapter } from './AreaChapter.tsx';
import { Doings } from './Doings.tsx';
import { TargetArticle } from './TargetArticle.tsx';

/** The whole plan on one long page, to be printed, or saved as one file that opens without a server: every promise with its figures. */
export default function WholeView({ plan: code = '' }: { readonly plan?: string }) {
  const { asOf, day, language, to } = useAddress();
  const { say } = useWords();
  const { data, error } = useView(WholePlanDocument, { plan: code, lead: `${code}/lead/`, asOf, lang: language });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const { plan } = data;
  if (!plan) return <NotFound />;
  const title = say(`${plan.title}（全本）`, `${plan.title}, whole`);
  // What belongs to an area stands in its section.
  const headlines = plan.headlineTargets.filter(({ area }) => area === null);
  return (
    <Frame title={title} trail={[{ href: to(`/plans/${code}`), text: plan.title }]}>
      <div class="plan-head">
        <div>
          <h1 class="page-title">{title}</h1>
          <p class="quiet">
            {day ? say(`截至 ${day} 已知的情况`, `As known on ${day}`) : say('最新情况', 'As known now')}
          </p>
        </div>
        <div class="slider no-print">
          <TakeAlong />
        </div>
      </div>
      <section class="sheet summary" aria-label={say('总体', 'Overall')}>
        <ColourCounted counts={plan.statusSummary} named />
        <ColourBar counts={plan.statusSummary} />
      </section>
      <nav class="sheet" aria-label={say('目录', 'Contents')}>
        <h2>{say('目录', 'Contents')}</h2>
        <ol class="contents">
          {headlines.length > 0 && (
            <li>
              <a href="#headlines">{say('主要目标', 'Headline targets')}</a>
            </li>
          )}
          {plan.areas.map((area) => (
            <li key={area.code}>
              <a href={`#${area.code}`}>{area.title}</a>
              <ColourCounted counts={area.statusSummary} />
            </li>
          ))}
        </ol>
      </nav>
      {headlines.length > 0 && (
        <section class="chapter" aria-labelledby="headlines">
          <h2 id="headlines">{say('主要目标', 'Headline targets')}</h2>
          <div class="whole-targets">
            {headlines.map((target) => (
              <TargetArticle key={target.code} target={target} plan={code} />
            ))}
          </div>
          <Doings measures={plan.measures.nodes} plan={code} />
        </section>
      )}
      {plan.areas.map((area) => (
        <AreaChapter key={area.code} area={area} plan={code} />
      ))}
    </Frame>
  );
}
