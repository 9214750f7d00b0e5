/** Screens that nobody comes to first: what each is made of is named here, not in the shell (docs/decisions/0010-first-load.md). */
import type { ComponentType } from 'react';

export type RareScreen = 'records' | 'settleSeveral' | 'limit' | 'papers' | 'coupons' | 'help' | 'cards';

export const RARE_SCREENS: Readonly<Record<RareScreen, () => Promise<{ default: ComponentType<object> }>>> = {
  records: () => import('../features/records/RecordsScreen'),
  settleSeveral: () => import('../features/repay/SettleSeveralScreen'),
  limit: () => import('../features/limit/LimitScreen'),
  papers: () => import('../features/papers/PapersScreen'),
  coupons: () => import('../features/coupons/CouponsScreen'),
  help: () => import('../features/help/HelpScreen'),
  cards: () => import('../features/cards/CardsScreen'),
};
