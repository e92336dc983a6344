import type { ComponentType } from 'preact';

/** The parts of an address that a page is given by name. */
interface Parts {
  readonly plan?: string;
  readonly area?: string;
  readonly register?: string;
  readonly code?: string;
  readonly type?: string;
  readonly id?: string;
}

/** A page of its own file: its address, and how it is fetched. */
export interface Route {
  readonly path: string;
  readonly fetch: () => Promise<{ readonly default: ComponentType<Parts> }>;
}

/**
 * Every page but the first ones by its address; it is fetched when it is opened. What is bundled reads this table too, so that a browser
 * that opens an address is told at once which files it will need (bundle/routes.ts).
 */
export const routes: readonly Route[] = [
  { path: '/plans/:plan/promises/:code', fetch: () => import('./views/promise/PromiseView.tsx') },
  { path: '/plans/:plan/briefing', fetch: () => import('./views/briefing/BriefingView.tsx') },
  { path: '/plans/:plan/measures', fetch: () => import('./views/measures/MeasuresView.tsx') },
  { path: '/plans/:plan/measures/:code+', fetch: () => import('./views/measures/MeasureView.tsx') },
  { path: '/plans/:plan/titles', fetch: () => import('./views/titles/TitlesView.tsx') },
  { path: '/plans/:plan/titles/:code', fetch: () => import('./views/titles/TitleView.tsx') },
  { path: '/plans/:plan/whole', fetch: () => import('./views/whole/WholeView.tsx') },
  { path: '/plans/:plan/ranking', fetch: () => import('./views/ranking/RankingView.tsx') },
  { path: '/plans/:plan/areas/:area', fetch: () => import('./views/area/AreaView.tsx') },
  { path: '/plans/:plan/areas/:area/:register', fetch: () => import('./views/register/RegisterView.tsx') },
  { path: '/records/:type/:id', fetch: () => import('./views/record/RecordView.tsx') },
  { path: '/search', fetch: () => import('./views/search/SearchView.tsx') },
  { path: '/inbox', fetch: () => import('./views/inbox/InboxView.tsx') },
  { path: '/inbox/:id', fetch: () => import('./views/inbox/SubmissionView.tsx') },
  { path: '/connections', fetch: () => import('./views/connections/ConnectionsView.tsx') },
  { path: '/sign-in', fetch: () => import('./views/sign-in/SignInView.tsx') },
];
