import { rowErrors } from '@plangraph/messages';

/** Who defined what several plans share, where it is none of the data sets. */
export const graphItself = { en: 'the graph itself', zh: '图中现有数据' } as const;

/** What an indicator is that states no kind. */
export const otherKind = { en: 'of another kind', zh: '其他类型' } as const;

const asWritten = {
  en: 'See docs/reference/dataset.md for how it is written.',
  zh: '写法见 docs/reference/dataset.md。',
} as const;

/** What can be wrong with a row of a plan's own: what the loader prints has `DATASET_` in front of the code. */
export const spineErrors = rowErrors({
  VALUE_NOT_STATED: {
    when: 'a target without a value whose source is not `CUT`',
    column: 'value',
    en: 'The target has no value, and its source is not said to be cut.',
    zh: '目标没有数值，而出处未注明残缺。',
    cure: {
      en: 'State the value; or, where the source cannot be read, value: null with legibility: CUT in the citation.',
      zh: '请填写数值；若原文无法辨认，请写 value: null 并在出处注明 legibility: CUT。',
    },
  },
  CONFLICTING_DEFINITION: {
    when: 'another plan defines the same code otherwise',
    en: '{noun} {code} is already defined with {column} {stored} by {owners}; {dataset} says {wanted}.',
    zh: '{noun} {code} 已由{owners}定义，其 {column} 为 {stored}；{dataset} 却写作 {wanted}。',
    cure: {
      en: 'Definitions are common to all plans: write the same, or use a code of its own.',
      zh: '定义为各计划共用：请与其保持一致，或另用代码。',
    },
  },
  UNKNOWN_REFERENCE: {
    when: 'a unit whose base is no base unit',
    column: 'base',
    en: 'There is no base unit {base}.',
    zh: '不存在基本单位 {base}。',
    cure: {
      en: 'Add {base} with itself as its base, or name another base.',
      zh: '请补充以自身为基本单位的 {base}，或改用其他基本单位。',
    },
  },
  MISSING_VALUE: {
    when: 'what the form of a target, the kind of an indicator, or a legible heading must state',
    cases: {
      ratio: {
        en: 'A RATIO is computed from two figures; missing: {columns}.',
        zh: 'RATIO 由两项数值计算，缺少 {columns}。',
        cure: {
          en: 'Name its numerator and its denominator, in both languages, or write valueAlone: true where they are not published.',
          zh: '请以两种语言写明分子和分母；若不公布分子、分母，请填写 valueAlone: true。',
        },
      },
      which: {
        en: 'The target is compared with another one, and {column} is missing.',
        zh: '目标与他者相比，但缺少 {column}。',
        cure: { en: 'State {column} by its code.', zh: '请以代码填写 {column}。' },
      },
      heading: {
        en: 'The section has no title, and its source is not said to be cut.',
        zh: '重点没有标题，而出处未注明残缺。',
        cure: {
          en: 'State the title in both languages; where the source has none that can be read, neither, with citation: { legibility: CUT }.',
          zh: '请以两种语言填写标题；若原文无可辨认的标题，则均不填写，并注明 citation: { legibility: CUT }。',
        },
      },
      reference: {
        column: 'reference',
        en: 'A relative target does not say what it is compared with.',
        zh: '相对目标未说明与何者相比。',
        cure: {
          en: 'State reference: PREVIOUS_YEAR, OTHER_PLACE, OTHER_INDICATOR or ASSIGNED.',
          zh: '请填写 reference：PREVIOUS_YEAR、OTHER_PLACE、OTHER_INDICATOR 或 ASSIGNED。',
        },
      },
    },
  },
  INVALID_VALUE: {
    when: 'what cannot be: a time zone, a factor, a path, a place or a hash of a citation, an address or a media type of a document, bounds, a growth of nothing, due days, a release, a range, a margin, a column of another form',
    cases: {
      timeZone: {
        column: 'timeZone',
        en: 'There is no time zone “{name}”.',
        zh: '不存在时区“{name}”。',
        cure: { en: 'Write an IANA name, such as Asia/Shanghai.', zh: '请填写 IANA 时区名，如 Asia/Shanghai。' },
      },
      baseFactor: {
        column: 'factor',
        en: 'A base unit has the factor 1, not {factor}.',
        zh: '基本单位的系数应为 1，而非 {factor}。',
        cure: { en: 'Write how many base units make one of this unit.', zh: '请填写一个本单位等于多少个基本单位。' },
      },
      factor: {
        column: 'factor',
        en: 'A factor is more than 0; this one is {factor}.',
        zh: '系数须大于 0，此处为 {factor}。',
        cure: { en: 'Write how many base units make one of this unit.', zh: '请填写一个本单位等于多少个基本单位。' },
      },
      path: {
        column: 'path',
        en: 'A citation’s path is area, section and bullet, joined by “/”.',
        zh: '出处路径由领域、重点、条目以“/”连接而成。',
        cure: { en: 'Write it as industry/1/2 or headline/3.', zh: '请写作 industry/1/2 或 headline/3。' },
      },
      page: {
        column: 'page',
        en: 'page is none: a page is counted from 1.',
        zh: 'page 不正确：页码从 1 起。',
        cure: asWritten,
      },
      lines: {
        column: 'lineFrom',
        en: 'lineFrom is none: lines run from 1.',
        zh: 'lineFrom 不正确：行号从 1 起。',
        cure: asWritten,
      },
      characters: {
        column: 'characterFrom',
        en: 'characterFrom is none: characters run from 0.',
        zh: 'characterFrom 不正确：字符从 0 起。',
        cure: asWritten,
      },
      box: {
        column: 'boxLeft',
        en: 'boxLeft is none: a box is left, top, width and height, each from 0 to 1.',
        zh: 'boxLeft 不正确：方框为左、上、宽、高，各为 0 至 1。',
        cure: asWritten,
      },
      address: {
        column: 'address',
        en: 'address is none: an address begins with https://.',
        zh: 'address 不正确：网址以 https:// 开头。',
        cure: asWritten,
      },
      mediaType: {
        column: 'mediaType',
        en: 'mediaType is none: a media type is such as text/plain.',
        zh: 'mediaType 不正确：媒体类型形如 text/plain。',
        cure: asWritten,
      },
      hash: {
        en: 'A SHA-256 has 64 hexadecimal digits in small letters.',
        zh: 'SHA-256 为 64 位小写十六进制数字。',
        cure: { en: 'Write what `sha256sum` prints.', zh: '请填写 `sha256sum` 的输出。' },
      },
      dueDays: {
        column: 'dueDays',
        en: 'dueDays is {dueDays}; it lies from 0 to {most}.',
        zh: 'dueDays 为 {dueDays}，应在 0 至 {most} 之间。',
        cure: {
          en: 'Write how many days after a period’s last day its figure is due.',
          zh: '请填写期间末日之后多少天内报送。',
        },
      },
      decimals: {
        column: 'decimals',
        en: 'decimals is {decimals}; it lies from 0 to {most}.',
        zh: 'decimals 为 {decimals}，应在 0 至 {most} 之间。',
        cure: { en: 'Write with how many decimals figures are shown.', zh: '请填写显示的小数位数。' },
      },
      bounds: {
        column: 'maximum',
        en: 'No figure lies from {minimum} to {maximum}.',
        zh: '不存在介于 {minimum} 与 {maximum} 之间的数值。',
        cure: { en: 'Write minimum ≤ maximum, or leave one out.', zh: '请使 minimum ≤ maximum，或省略其一。' },
      },
      accrues: {
        column: 'accrues',
        en: 'Only a RATIO can accrue; this indicator is {kind}.',
        zh: '仅 RATIO 可以逐期累积；该指标为 {kind}。',
        cure: {
          en: 'Remove accrues: counts and amounts add up over the year anyway.',
          zh: '请删除 accrues：计数与金额本就在年内累积。',
        },
      },
      growthOf: {
        column: 'growthOf',
        en: 'Only a GROWTH is of a level; this indicator is {kind}.',
        zh: '仅 GROWTH 有对应的总量指标；该指标为 {kind}。',
        cure: { en: 'Remove growthOf.', zh: '请删除 growthOf。' },
      },
      deflator: {
        column: 'deflator',
        en: 'A price index is stated, and no level that it would make comparable.',
        zh: '填写了价格指数，却未填写其所换算的总量指标。',
        cure: { en: 'Write growthOf, or remove deflator.', zh: '请填写 growthOf，或删除 deflator。' },
      },
      valueAlone: {
        column: 'valueAlone',
        en: 'Only a RATIO has parts to leave out; this indicator is {kind}.',
        zh: '仅 RATIO 有分子、分母可省略；该指标为 {kind}。',
        cure: { en: 'Remove valueAlone.', zh: '请删除 valueAlone。' },
      },
      release: {
        column: 'rules',
        en: 'There is no release {rules} of the rules.',
        zh: '规则没有第 {rules} 版。',
        cure: { en: 'Write one of {releases}, or leave it out.', zh: '请填写 {releases} 之一，或省略。' },
      },
      needless: {
        en: 'A target of the form {form} has no {column}.',
        zh: '{form} 形式的目标没有 {column}。',
        cure: { en: 'Remove {column}, or state another form.', zh: '请删除 {column}，或改写 form。' },
      },
      range: {
        column: 'upperValue',
        en: 'A range has a lower end and a higher upper one.',
        zh: '区间须有下限，且上限高于下限。',
        cure: {
          en: 'State the lower end as value and the upper one as upperValue.',
          zh: '请以 value 填写下限，以 upperValue 填写上限。',
        },
      },
      margin: {
        column: 'margin',
        en: 'A margin is not negative.',
        zh: '差额不能为负。',
        cure: { en: 'The indicator’s direction says which way it counts.', zh: '差额的方向由指标的方向决定。' },
      },
    },
  },
});
