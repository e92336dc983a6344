import { capital, nameOf, pluralOf } from './names.ts';

/** What is asked of somebody who makes a noun. */
interface NounAnswers {
  /** In whichever form: `WaterWork`, `water work`. */
  readonly noun: string;
  /** Its plural, where English does not make it by the rule. */
  readonly plural?: string;
  readonly nounZh: string;
}

/** What is asked of somebody who makes a domain. */
export interface DomainAnswers extends NounAnswers {
  /** Name of the domain and of its package: `water`. */
  readonly id: string;
  readonly domainZh: string;
}

/** The words of a noun in templates. */
export function nounWords({ noun, plural, nounZh }: NounAnswers) {
  const one = nameOf(noun);
  const several = plural ? nameOf(plural) : pluralOf(one);
  return {
    Noun: one.pascal,
    noun: one.camel,
    'noun-code': one.kebab,
    nounEn: one.words,
    NounEn: capital(one.words),
    Nouns: several.pascal,
    nouns: several.camel,
    'nouns-code': several.kebab,
    nounsEn: several.words,
    NounsEn: capital(several.words),
    nounZh,
  };
}

/** The words of a domain in templates. */
export function domainWords({ id, domainZh, ...noun }: DomainAnswers) {
  const name = nameOf(id);
  return {
    ...nounWords(noun),
    id: name.kebab,
    domain: name.camel,
    domainEn: name.words,
    DomainEn: capital(name.words),
    domainZh,
  };
}
