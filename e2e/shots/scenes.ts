/** Every picture there is, in the order of the design. */
import type { Scene } from './scene';
import { AFTERWARDS } from './scenes-afterwards';
import { BORROW } from './scenes-borrow';
import { CARDS } from './scenes-cards';
import { ENDINGS } from './scenes-endings';
import { ENTRANCE } from './scenes-entrance';
import { LIMIT } from './scenes-limit';
import { HELP } from './scenes-help';
import { PRESENTER } from './scenes-presenter';
import { RELIEF } from './scenes-relief';
import { REPAY } from './scenes-repay';

export const SCENES: readonly Scene[] = [
  ...ENTRANCE,
  ...BORROW,
  ...ENDINGS,
  ...AFTERWARDS,
  ...CARDS,
  ...HELP,
  ...LIMIT,
  ...REPAY,
  ...RELIEF,
  ...PRESENTER,
].sort((one, other) => (one.name < other.name ? -1 : 1));

/** The languages of every picture. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
