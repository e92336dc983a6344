import { expect, it } from 'vitest';
import { preferredLanguage } from '../src/http/language.ts';
import { openSmallGateway } from './world.ts';

it.each([
  [undefined, 'ZH'],
  ['', 'ZH'],
  ['*', 'ZH'],
  ['fr-FR', 'ZH'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'ZH'],
  ['en', 'EN'],
  ['EN-gb, zh;q=0.5', 'EN'],
  ['en;q=0.3, zh-Hans;q=0.7', 'ZH'],
  ['en;q=0', 'ZH'],
  ['en;q=many', 'ZH'],
])('Accept-Language %j means %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

it('reaches the resolvers', async () => {
  const { ask } = openSmallGateway();
  expect((await ask('{ language }')).data).toEqual({ language: 'ZH' });
  const { data, response } = await ask('{ language }', { headers: { 'accept-language': 'en-GB' } });
  expect(data).toEqual({ language: 'EN' });
  expect(response.headers.get('vary')).toMatch(/accept-language/i);
});
