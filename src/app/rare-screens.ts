/** Screens that nobody comes to first: what each is made of is named here, not in the shell (docs/decisions/0010-first-load.md). */
import type { Place, PlaceOf } from '../ui/nav';
import { type LazyScreen, lazyScreen } from './lazy-screen';
import type { ShellPlace } from './routes';

/** About no one thing in particular. */
export const RARE_SCREENS: Readonly<Record<Exclude<Place, PlaceOf | ShellPlace>, LazyScreen<object>>> = {
  records: lazyScreen('records', () => import('../features/records/RecordsScreen')),
  settleSeveral: lazyScreen('repay', () => import('../features/repay/SettleSeveralScreen')),
  limit: lazyScreen('limit', () => import('../features/limit/LimitScreen')),
  raise: lazyScreen('raise', () => import('../features/raise/RaiseScreen')),
  papers: lazyScreen('papers', () => import('../features/papers/PapersScreen')),
  coupons: lazyScreen('coupons', () => import('../features/coupons/CouponsScreen')),
  help: lazyScreen('help', () => import('../features/help/HelpScreen')),
  cards: lazyScreen('cards', () => import('../features/cards/CardsScreen')),
  overdue: lazyScreen('relief', () => import('../features/relief/OverdueScreen')),
};

/** About one thing, whose id is in the address. */
export const RARE_OF_ONE: Readonly<Record<Exclude<PlaceOf, ShellPlace>, LazyScreen<{ id: string }>>> = {
  paper: lazyScreen('papers', () => import('../features/papers/PaperScreen')),
  statement: lazyScreen('records', () => import('../features/records/StatementScreen')),
  /** An order at a merchant's: entered from its shop alone. */
  checkout: lazyScreen('borrow', () => import('../features/borrow/checkout/CheckoutScreen')),
  certificate: lazyScreen('papers', () => import('../features/papers/CertificateScreen')),
  difficulty: lazyScreen('relief', () => import('../features/relief/DifficultyScreen')),
};
