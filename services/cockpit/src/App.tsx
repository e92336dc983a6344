import { Provider } from '@urql/preact';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { NotFound } from './frame/NotFound.tsx';
import { graph } from './graph/client.ts';
import { PlanView } from './views/plan/PlanView.tsx';
import { Entrance } from './views/plans/Entrance.tsx';

const PromiseView = lazy(() => import('./views/promise/PromiseView.tsx'));
const BriefingView = lazy(() => import('./views/briefing/BriefingView.tsx'));
const AreaView = lazy(() => import('./views/area/AreaView.tsx'));
const RegisterView = lazy(() => import('./views/register/RegisterView.tsx'));
const MeasuresView = lazy(() => import('./views/measures/MeasuresView.tsx'));
const MeasureView = lazy(() => import('./views/measures/MeasureView.tsx'));
const TitlesView = lazy(() => import('./views/titles/TitlesView.tsx'));
const TitleView = lazy(() => import('./views/titles/TitleView.tsx'));
const RankingView = lazy(() => import('./views/ranking/RankingView.tsx'));
const RecordView = lazy(() => import('./views/record/RecordView.tsx'));
const SearchView = lazy(() => import('./views/search/SearchView.tsx'));
const InboxView = lazy(() => import('./views/inbox/InboxView.tsx'));
const ConnectionsView = lazy(() => import('./views/connections/ConnectionsView.tsx'));
const SubmissionView = lazy(() => import('./views/inbox/SubmissionView.tsx'));
const SignInView = lazy(() => import('./views/sign-in/SignInView.tsx'));

/** Every page by its address. The first one comes with the script; the others are fetched when they are opened. */
export function App() {
  return (
    <Provider value={graph}>
      <LocationProvider>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={Entrance} />
            <Route path="/plans/:plan" component={PlanView} />
            <Route path="/plans/:plan/promises/:code" component={PromiseView} />
            <Route path="/plans/:plan/briefing" component={BriefingView} />
            <Route path="/plans/:plan/measures" component={MeasuresView} />
            <Route path="/plans/:plan/measures/:code+" component={MeasureView} />
            <Route path="/plans/:plan/titles" component={TitlesView} />
            <Route path="/plans/:plan/titles/:code" component={TitleView} />
            <Route path="/plans/:plan/ranking" component={RankingView} />
            <Route path="/plans/:plan/areas/:area" component={AreaView} />
            <Route path="/plans/:plan/areas/:area/:register" component={RegisterView} />
            <Route path="/records/:type/:id" component={RecordView} />
            <Route path="/search" component={SearchView} />
            <Route path="/inbox" component={InboxView} />
            <Route path="/inbox/:id" component={SubmissionView} />
            <Route path="/connections" component={ConnectionsView} />
            <Route path="/sign-in" component={SignInView} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </LocationProvider>
    </Provider>
  );
}
