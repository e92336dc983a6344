import { spine } from '@plangraph/testing';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

export const rows = {
  // begin
  __nouns__: (n: number) => ({
    code: `__noun-code__-${100 + n}`,
    nameZh: `__nounZh__${n}`,
    nameEn: `__NounEn__ ${n}`,
    openedOn: n % 3 ? day(n) : null,
    place: n % 2 ? spine.place : spine.village,
  }),
  // end
};
