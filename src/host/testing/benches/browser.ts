/** The plain browser's bench. */
import { connectHost } from '../../connect';
import type { Bench } from '../bench';

export const browserBench: Bench = {
  kind: 'browser',
  hostName: null,
  does: {
    credential: null,
    stepUp: null,
    title: 'page:title',
    back: null,
    close: null,
    closeGuard: 'page:closeGuard',
    haptic: 'page:vibrate',
    openExternal: 'page:press',
    share: 'page:share',
    saveFile: 'page:press',
    addCalendar: 'page:press',
  },
  credential: null,
  maps: {
    locale: ['en-GB', 'en-GB'],
    start: ['loans', null],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  },
  open: async ({ locale } = {}) => {
    if (locale) Object.assign(navigator, { language: locale });
    return { host: await connectHost(undefined), reached: [] };
  },
  absent: null,
  sharingTells: true,
};
