import { Provider } from '@urql/preact';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { NotFound } from './frame/NotFound.tsx';
import { graph } from './graph/client.ts';
import { routes } from './routes.ts';
import { PlanView } from './views/plan/PlanView.tsx';
import { Entrance } from './views/plans/Entrance.tsx';

const fetched = routes.map(({ path, fetch }) => ({ path, View: lazy(fetch) }));

/** Every page by its address. The first ones come with the script; the others are fetched when they are opened. */
export function App() {
  return (
    <Provider value={graph}>
      <LocationProvider>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={Entrance} />
            <Route path="/plans/:plan" component={PlanView} />
            {fetched.map(({ path, View }) => (
              <Route key={path} path={path} component={View} />
            ))}
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </LocationProvider>
    </Provider>
  );
}
