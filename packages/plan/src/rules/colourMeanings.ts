import type { Colour } from './colour.ts';

/** What each colour says, for whoever reads a status. */
export const colourMeanings: Readonly<Record<Colour, string>> = {
  BLUE: 'Ahead of what was due (蓝). 进度超前。',
  GREEN: 'On track (绿). 进度正常。',
  YELLOW: 'Slightly behind (黄). 进度略滞后。',
  ORANGE: 'Behind (橙). 进度滞后。',
  RED: 'Far behind (红). 进度严重滞后。',
  GREY: 'No figure, nothing due or expected yet, or no promised value known; `rule` says which (灰). 没有数据、尚未到期或目标值不明。',
};

/** What a board writes beside each colour. */
export const colourLabels: Readonly<Record<Colour, { readonly zh: string; readonly en: string }>> = {
  BLUE: { zh: '超前', en: 'Ahead' },
  GREEN: { zh: '正常', en: 'On track' },
  YELLOW: { zh: '略滞后', en: 'Slightly behind' },
  ORANGE: { zh: '滞后', en: 'Behind' },
  RED: { zh: '严重滞后', en: 'Far behind' },
  GREY: { zh: '无数据', en: 'No data' },
};

/** The shapes of colours, as an enum describes them. */
export const shapeMeanings = {
  TRIANGLE: 'A triangle that points up (上三角).',
  CIRCLE: 'A filled circle (圆).',
  DIAMOND: 'A diamond (菱形).',
  TRIANGLE_DOWN: 'A triangle that points down (下三角).',
  SQUARE: 'A filled square (方块).',
  RING: 'A ring (圆环).',
} as const;
