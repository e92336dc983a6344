import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

// The preset that its guide recommends, with filters; nothing that is for development.
// Prisma makes unique indexes where PostGraphile looks for constraints, so it is told; and that the
// approval and the headline, which have no index of their own, may be filtered by.
const unique = { tags: { unique: 'code' } };
const filtered = { tags: { behavior: 'filterBy' } };
const serv = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: {
        class: { Plan: unique, Project: unique },
        attribute: { 'Observation.approvedAt': filtered, 'Target.headline': filtered },
      },
    }),
  ],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL as string,
      schemas: ['public', 'bench'],
      poolConfig: { max: 10 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv);

const server = createServer();
server.on('error', (error) => {
  throw error;
});
await serv.addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
