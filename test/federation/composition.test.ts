import { domains } from '@plangraph/gateway';
import { expect, it } from 'vitest';
import { compose, sdlOf } from './supergraph.ts';

const names = domains.map(({ id }) => id);
const at = (domain: string, sdl = sdlOf(domain)) => ({ domain, url: `http://${domain}.test/graphql`, sdl });

it('every domain alone composes with all others', () => {
  const { supergraph, problems } = compose(names.map((name) => at(name)));
  expect(problems).toEqual([]);
  expect(supergraph).not.toBeNull();
}, 120_000);
