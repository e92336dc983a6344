import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendPlace } from './extends/place.ts';
import { __noun__Row } from './imports.ts';
import { declare__Noun__ } from './objects/__noun__.ts';

/** __domainEn__ (__domainZh__): the registers of a policy area. */
export const __domain__ = defineDomain({
  id: '__id__',
  uses: {
    plan,
  },
  types(graph) {
    const words = declareEnums(graph);
    declare__Noun__(graph);
    extendPlace(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    __nouns__: __noun__Row,
  },
});
