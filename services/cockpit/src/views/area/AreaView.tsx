import { useAddress } from '../../address/address.ts';
import { bySection } from '../../figures/bySection.ts';
import { percent } from '../../figures/figure.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { AreaPageDocument } from '../../generated/area.ts';
import { useView } from '../../graph/useView.ts';
import { ColourBar, ColourCounted } from '../../marks/ColourBar.tsx';
import { sayRegister } from '../../words/registerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { AreaSection } from './AreaSection.tsx';

/** The desk of one area: what it promised section by section, and the registers in which its work is kept. */
export default function AreaView({ plan: planCode = '', area: areaCode = '' }: { plan?: string; area?: string }) {
  const { asOf, language, to } = useAddress();
  const { say } = useWords();
  const { data, error } = useView(AreaPageDocument, { plan: planCode, area: areaCode, asOf, lang: language });
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const area = data.plan?.area;
  if (!data.plan || !area) return <NotFound />;
  return (
    <Frame title={area.title} trail={[{ href: to(`/plans/${planCode}`), text: data.plan.title }]}>
      <nav class="tabs" aria-label={say('领域', 'Areas')}>
        {data.plan.areas.map(({ code, title }) => (
          <a
            key={code}
            href={to(`/plans/${planCode}/areas/${code}`)}
            aria-current={code === areaCode ? 'page' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      <header class="sheet area-head">
        <h1 class="page-title">{area.title}</h1>
        <p class="large">
          {percent(area.statusSummary.attainment)} <small>{say('加权完成度', 'weighted attainment')}</small>
        </p>
        <ColourCounted counts={area.statusSummary} />
        <ColourBar counts={area.statusSummary} />
      </header>
      <nav class="registers" aria-label={say('台账', 'Registers')}>
        <h2>{say('台账', 'Registers')}</h2>
        <ul>
          {area.registers.map(({ noun: type }) => (
            <li key={type}>
              <a class="button" href={to(`/plans/${planCode}/areas/${areaCode}/${type}`)}>
                {sayRegister(type, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="sections">
        {bySection(area).map((part) => (
          <AreaSection key={part.section?.ordinal ?? 0} part={part} plan={planCode} />
        ))}
      </div>
    </Frame>
  );
}
