/** What a person asks and says about a limit, for the tests of it. */
import { expect } from 'vitest';
import type { Home } from '../../contract/home';
import type { LimitFile } from '../../contract/manage-limit';
import type { Driver } from './driver';

export const home = (driver: Driver): Home => driver.get<Home>('getHome');
export const file = (driver: Driver): LimitFile => driver.get<LimitFile>('getLimit');
export const steps = (driver: Driver) => home(driver).nextSteps.map(({ kind }) => kind);
export const pause = (driver: Driver, paused: boolean) =>
  driver.get<LimitFile>('pauseLimit', { body: { paused } });
export const choose = (driver: Driver, total: number) => driver.send('changeLimit', { body: { total } });
export const history = (driver: Driver) => file(driver).history.map(({ kind }) => kind);
export const sound = (driver: Driver) => expect(driver.books()).toMatchObject({ balanced: true, faults: [] });

export const consentOf = (driver: Driver, kind: string) => {
  const found = file(driver).authorisations.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
export const giveBack = (driver: Driver, kind: string) => {
  const { paperId, hash } = consentOf(driver, kind);
  return driver.send('giveConsent', { id: kind, body: { paperId, hash } });
};
