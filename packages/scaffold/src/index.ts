export { newDomain, removeDomain } from './newDomain.ts';
