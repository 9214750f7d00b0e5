/** Routes of places from a table of screens. */
import { Route } from 'wouter';
import { pattern, type Place } from '../ui/nav';
import type { LazyScreen } from './lazy-screen';

const entries = <T extends object>(screens: T) => Object.entries(screens) as [Place & keyof T, T[keyof T]][];

/** One route for each place; an id in its address is handed on. */
export const routesOf = (screens: Readonly<Partial<Record<Place, LazyScreen<{ id: string }>>>>) =>
  entries(screens).map(([place, screen]) => (
    <Route key={place} path={pattern(place)}>
      {({ id }: { id?: string }) => screen && <screen.Screen id={id ?? ''} />}
    </Route>
  ));
