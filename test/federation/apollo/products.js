import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';

/** The schema that Apollo's suite asks of whoever is to be tested, as a domain: its nouns lie in PostgreSQL, and others know them by keys of theirs. */
export const products = defineDomain({
  id: 'products',
  area: null,
  uses: { plan },
  types(graph) {
    declareProduct(graph);
    declareResearch(graph);
    declareUser(graph);
    graph.noun('DeprecatedProduct', {
      federation: { keys: [['sku', 'package']] },
      fields: (t) => ({
        sku: t.column('sku'),
        package: t.column('package'),
        reason: t.column('reason'),
        createdBy: t.one('createdBy'),
      }),
      query: { one: { name: 'deprecatedProduct', by: ['sku', 'package'] } },
    });
    graph.noun('Inventory', {
      federation: { keys: [['id']], interfaceObject: true },
      fields: (t) => ({
        id: t.column('code', { type: 'ID' }),
        deprecatedProducts: t.many('deprecatedProducts', { orderBy: { id: 'asc' } }),
      }),
    });
  },
});

function declareProduct(graph) {
  const { builder } = graph;
  const dimension = builder.objectRef('ProductDimension').implement({
    description: 'How large a product is.',
    fields: (t) => ({
      size: t.exposeString('size', { nullable: true, description: 'Small or large.' }),
      weight: t.exposeFloat('weight', { nullable: true, description: 'What it weighs.' }),
      unit: t.exposeString('unit', {
        nullable: true,
        description: 'The unit of its weight.',
        extensions: { federation: { inaccessible: true } },
      }),
    }),
  });
  graph.noun('Product', {
    federation: { keys: [['id'], ['sku', 'package'], ['sku', 'variation.id']] },
    fields: (t) => ({
      id: t.column('code', { type: 'ID' }),
      sku: t.column('sku'),
      package: t.column('package'),
      variation: t.one('variation'),
      dimensions: t.derived({
        description: 'How large it is.',
        type: dimension,
        nullable: true,
        needs: { size: true, weight: true, unit: true },
        resolve: (product) => product,
      }),
      createdBy: t.one('createdBy', { federation: { provides: 'totalProductsCreated' } }),
      notes: t.column('notes', { federation: { tags: ['internal'] } }),
      research: t.many('research', { orderBy: { id: 'asc' } }),
    }),
    query: { one: { name: 'product', by: ['code'] } },
  });
  graph.noun('ProductVariation', {
    federation: { keys: [] },
    fields: (t) => ({ id: t.column('code', { type: 'ID' }) }),
  });
}

function declareResearch(graph) {
  graph.noun('ProductResearch', {
    federation: { keys: [['study.caseNumber']] },
    fields: (t) => ({ study: t.one('study'), outcome: t.column('outcome') }),
  });
  graph.noun('CaseStudy', {
    federation: { keys: [] },
    fields: (t) => ({
      caseNumber: t.column('caseNumber', { type: 'ID' }),
      description: t.column('description'),
    }),
  });
}

function declareUser(graph) {
  graph.noun('User', {
    federation: { keys: [['email']] },
    fields: (t) => ({
      averageProductsCreatedPerYear: t.derived({
        description: 'How many products he has made a year, by what the subgraph of users knows of him.',
        federation: { requires: 'totalProductsCreated yearsOfEmployment' },
        type: 'Int',
        nullable: true,
        needs: { totalProductsCreated: true, yearsOfEmployment: true },
        resolve: ({ totalProductsCreated, yearsOfEmployment }) =>
          totalProductsCreated === null ? null : Math.round(totalProductsCreated / yearsOfEmployment),
      }),
      email: t.column('email', { type: 'ID' }),
      name: t.column('name', { federation: { override: 'users' } }),
      totalProductsCreated: t.column('totalProductsCreated', { federation: { external: true } }),
      yearsOfEmployment: t.column('yearsOfEmployment', { federation: { external: true } }),
    }),
  });
}
