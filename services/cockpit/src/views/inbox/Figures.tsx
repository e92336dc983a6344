import { withUnit } from '../../figures/figure.ts';
import type { Listed } from './shapes.ts';

/** The figures of a submission in one line each. */
export function Figures({ figures }: { readonly figures: Listed['figures'] }) {
  return (
    <ul class="quiet">
      {figures.map((each) => (
        <li key={each.id}>
          {each.target.indicator.name} <b>{withUnit(each.value, each.target.indicator.unit.symbol)}</b>
          {each.note && ` · ${each.note}`}
        </li>
      ))}
    </ul>
  );
}
