import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { openDatabase } from '@plangraph/database';
import { typeDefs } from './handWritten.ts';

const { prisma } = await openDatabase({ url: process.env.DATABASE_URL, migrate: false });

type Named = { readonly nameZh: string };
type Titled = { readonly titleZh: string };
const name = (row: Named) => row.nameZh;
const title = (row: Titled) => row.titleZh;
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const text = (value: object | null) => value?.toString() ?? null;

// The ordinary idiom: each root field includes what its page shows, thin resolvers rename and format.
const resolvers = {
  Query: {
    project: (_: unknown, { code }: { code: string }) =>
      prisma.project.findUnique({
        where: { code },
        include: { lead: true, milestones: { orderBy: { ordinal: 'asc' } } },
      }),
    projects: (_: unknown, { key, stage, first }: { key: boolean; stage: 'BUILDING'; first: number }) =>
      prisma.project.findMany({
        where: { key, stage },
        orderBy: [{ totalInvestment: 'desc' }, { id: 'desc' }],
        take: first,
        include: { lead: true, area: true },
      }),
    stages: async () =>
      (await prisma.project.groupBy({ by: ['stage'], _count: true, _sum: { totalInvestment: true } })).map((group) => ({
        key: group.stage,
        count: group._count,
        sum: text(group._sum.totalInvestment),
      })),
    plan: (_: unknown, { code }: { code: string }) =>
      prisma.plan.findUnique({
        where: { code },
        include: {
          areas: {
            orderBy: { ordinal: 'asc' },
            include: {
              sections: { orderBy: { ordinal: 'asc' }, include: { targets: { orderBy: { ordinal: 'asc' } } } },
            },
          },
        },
      }),
  },
  Project: { name, totalInvestment: (row: { totalInvestment: object | null }) => text(row.totalInvestment) },
  Milestone: {
    title,
    dueOn: (row: { dueOn: Date }) => day(row.dueOn),
    reachedOn: (row: { reachedOn: Date | null }) => day(row.reachedOn),
  },
  Organisation: { name },
  Plan: { title },
  Area: { title },
  Section: { title },
  Target: {
    value: (row: { value: object | null }) => text(row.value),
    deadline: (row: { deadline: Date }) => day(row.deadline),
    // Prisma gathers the lookups of one tick into one; an include would read all observations of every target.
    observations: (row: { id: number }, { last }: { last: number }) =>
      prisma.target.findUnique({ where: { id: row.id } }).observations({
        where: { approvedAt: { not: null } },
        orderBy: [{ periodEnd: 'desc' }, { revision: 'desc' }],
        take: last,
      }),
  },
  Observation: { value: (row: { value: object | null }) => text(row.value) },
};

const server = new ApolloServer({ typeDefs, resolvers, introspection: false });
await startStandaloneServer(server, { listen: { port: Number(process.env.PORT), host: '127.0.0.1' } });
