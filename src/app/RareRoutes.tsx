/** Where none of the shell's places is: a rarer one, else back to the first screen. */
import { Redirect, Route, Switch } from 'wouter';
import { href } from '../ui/nav';
import { routesOf } from './PlaceRoutes';
import { RARE_OF_ONE, RARE_SCREENS } from './rare-screens';

export default function RareRoutes() {
  return (
    <Switch>
      {routesOf({ ...RARE_SCREENS, ...RARE_OF_ONE })}
      <Route>
        <Redirect to={href('home')} replace />
      </Route>
    </Switch>
  );
}
