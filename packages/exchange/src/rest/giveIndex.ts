import { homeOf, pathOf } from '../addresses/paths.ts';
import { catalogueOf } from '../catalogue/roots.ts';
import { json, type RouteAnswer, type RouteOptions } from '../routes/route.ts';

/** Gives what there is beneath `/api`, with links: lists, records, verbs, and the files of registers. */
export function giveIndex({ graph }: Pick<RouteOptions, 'graph'>): RouteAnswer {
  const { lists, records, others, verbs } = catalogueOf(graph.schema);
  const rows = new Map([...graph.rowRegisters.values()].map(({ list, name }) => [list, name]));
  return json(200, {
    description: pathOf('openapi.json'),
    lists: Object.fromEntries(
      [...lists.keys()].map((name) => {
        const file = rows.get(name);
        const files = { exports: `/exports/${file}`, templates: `/templates/${file}`, imports: `/imports/${file}` };
        return [name, { href: pathOf(name), ...(file === undefined ? {} : files) }];
      }),
    ),
    records: Object.fromEntries(
      [...records.values()].map((record) => [
        record.name,
        { href: pathOf(homeOf(record), ...record.key.map(({ name }) => `{${name}}`)), templated: true },
      ]),
    ),
    others: Object.fromEntries([...others.keys()].map((name) => [name, { href: pathOf(name) }])),
    verbs: Object.fromEntries([...verbs.keys()].map((name) => [name, { href: pathOf('verbs', name), method: 'POST' }])),
    figures: { exports: '/exports/figures', templates: '/templates/figures' },
  });
}
