import { type ErrorTexts, errorTable } from '@plangraph/messages';
import { CompositionError } from '@plangraph/rows';

/** A composition that whoever installs domains can mend; says what happened and the cure, in both languages. */
class ReleaseError extends CompositionError {
  readonly code: string;
  readonly messageZh: string;

  constructor(code: string, en: string, zh: string) {
    super(en);
    this.code = code;
    this.messageZh = zh;
  }
}

/** A table of such failures. */
function releaseErrors<const T extends ErrorTexts>(table: T) {
  return errorTable(({ code, message: { en, zh } }) => new ReleaseError(code, en, zh), table);
}

/** Why a domain does not go with the release that composes it. */
export const ofRelease = releaseErrors({
  DOMAIN_OF_ANOTHER_RELEASE: {
    when: 'a domain says that it goes with other releases of PlanGraph than the one that composes it',
    en: 'The domain {domain} goes with PlanGraph {compatible}, and this is {release}. Install a release of {domain} for {release}, or a release of PlanGraph within {compatible}; its tables stay as they are.',
    zh: '领域“{domain}”适用于 PlanGraph {compatible}，而当前版本为 {release}。请安装适用于 {release} 的“{domain}”版本，或安装 {compatible} 范围内的 PlanGraph；其数据表保持不变。',
  },
  DOMAIN_RANGE_INVALID: {
    when: 'what a domain says of the releases that it goes with is no range of versions',
    en: 'The domain {domain} says that it is compatible with “{compatible}”, which is no range of versions; write one such as ^{release}.',
    zh: '领域“{domain}”声明的兼容版本“{compatible}”不是有效的版本范围；请写成 ^{release} 之类的形式。',
  },
});
