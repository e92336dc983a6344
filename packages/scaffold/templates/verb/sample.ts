import { spine } from '@plangraph/testing';

export const verbs = {
  // begin
  __verb__: (n: number) => ({ __noun__: `__noun-code__-${100 + n}`, place: n % 2 ? spine.village : spine.place }),
  // end
};
