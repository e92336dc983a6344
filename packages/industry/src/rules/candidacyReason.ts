import type { BilingualText } from '@plangraph/rows';
import { levels, reasons } from '../errors.ts';
import type { Candidacy } from './candidacy.ts';

/** Why an enterprise is a candidate for a level, is none, or why that cannot be told, in both languages. */
export function candidacyReason({ level, candidate, criteria }: Candidacy): BilingualText {
  if (criteria.length === 0) return reasons.nothingDeclared({ level: levels[level] });
  if (candidate) return reasons.allMet();
  const decisive = criteria.filter(({ met }) => met === (candidate === false ? false : null));
  const named = {
    en: decisive.map(({ nameEn }) => nameEn).join('; '),
    zh: decisive.map(({ nameZh }) => nameZh).join('；'),
  };
  return candidate === false ? reasons.notMet({ criteria: named }) : reasons.notTold({ criteria: named });
}
