/** What can have happened, and how a plan is made, in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type Situation, situation } from '../../contract/difficulty';
import type { PlanKind } from '../../contract/negotiation';

export const SITUATIONS = situation.options;

export const SITUATION_NAMES: Readonly<Record<Situation, MessageDescriptor>> = {
  'income-lost': msg`收入减少或中断`,
  illness: msg`生病或受伤`,
  family: msg`家里有事`,
  disaster: msg`灾害或意外`,
  other: msg`其他情况`,
};

export const PLAN_NAMES: Readonly<Record<PlanKind, MessageDescriptor>> = {
  soonest: msg`每期一样，尽早还完`,
  lightest: msg`每期少些，时间拉长`,
  'reduced-rate': msg`降低利率，罚息照收`,
  falling: msg`越还越少，利息较低`,
  later: msg`前几期少还，之后再多还`,
};
