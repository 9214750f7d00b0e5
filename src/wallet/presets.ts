/**
 * Wallets that the demo's wallet can be as poor as: what each offers a mini-program and draws around it (docs/wallets.md).
 * Only that: their libraries and their people are the adapters'.
 */
import type { HostMethod } from '../host/params-wire';
import type { WireContext } from '../host/display-wire';

export const PRESETS = ['suijie', 'telegram', 'line', 'vk', 'wechat', 'alipay'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Traits {
  readonly methods: readonly HostMethod[];
  /** What the app is told of the bar over it. */
  readonly chrome: WireContext['chrome'];
  /** A bar with the title: its arrow is there always, when the app asks for it, or never. None is a capsule. */
  readonly bar: { readonly arrow: 'always' | 'asked' | 'never' } | null;
}

export const TRAITS: Readonly<Record<Preset, Traits>> = {
  suijie: {
    methods: [
      'credential',
      'stepUp',
      'ready',
      'title',
      'closeGuard',
      'close',
      'haptic',
      'openExternal',
      'share',
      'saveFile',
      'addCalendar',
    ],
    chrome: 'capsule',
    bar: null,
  },
  telegram: {
    methods: ['credential', 'ready', 'back', 'closeGuard', 'close', 'haptic', 'openExternal', 'share'],
    chrome: 'title-bar',
    bar: { arrow: 'asked' },
  },
  line: {
    methods: ['credential', 'title', 'close', 'openExternal', 'share'],
    chrome: 'none',
    bar: { arrow: 'never' },
  },
  vk: {
    methods: ['credential', 'ready', 'close', 'haptic', 'openExternal', 'share'],
    chrome: 'capsule',
    bar: null,
  },
  wechat: { methods: ['credential', 'title', 'close'], chrome: 'title-bar', bar: { arrow: 'always' } },
  alipay: {
    methods: ['credential', 'title', 'close', 'share'],
    chrome: 'title-bar',
    bar: { arrow: 'always' },
  },
};

/** Signs nothing itself: the app's own PIN does. */
export const signsItself = (preset: Preset) => TRAITS[preset].methods.includes('stepUp');
