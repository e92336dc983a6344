export { DemoError, loadDemo } from './loadDemo.ts';
export { loadProvince } from './loadProvince.ts';
