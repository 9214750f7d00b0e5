import { beforeEach, describe, expect, it } from 'vitest';
import { readLaunch } from './launch';
import {
  closeApp,
  forgetCustomer,
  launchWallet,
  openApp,
  putAppAside,
  reloadApp,
  resetLook,
  setTheme,
  switchCustomer,
  useWallet,
} from './wallet-state';

const now = () => useWallet.getState();

beforeEach(() => launchWallet(readLaunch('?customer=cus_1')));

describe('the wallet', () => {
  it('keeps the mini-program open behind its own pages until it is closed', () => {
    openApp();
    putAppAside();
    expect(now()).toMatchObject({ screen: 'wallet', appOpen: true });
    openApp();
    closeApp();
    expect(now()).toMatchObject({ screen: 'wallet', appOpen: false });
  });

  it('opens it anew on reload, and for another person', () => {
    openApp();
    const { visit } = now();
    reloadApp();
    expect(now()).toMatchObject({ screen: 'app', visit: visit + 1 });
    switchCustomer('cus_2');
    expect(now()).toMatchObject({ customerId: 'cus_2', screen: 'app', appOpen: true, visit: visit + 2 });
  });

  it('is nobody’s when the person of a link is not there', () => {
    openApp();
    forgetCustomer();
    expect(now()).toMatchObject({ customerId: null, screen: 'wallet', appOpen: false });
  });

  it('does not carry one person’s open mini-program over to another who is on the wallet’s page', () => {
    openApp();
    putAppAside();
    switchCustomer('cus_2');
    expect(now()).toMatchObject({ customerId: 'cus_2', screen: 'wallet', appOpen: false });
  });

  it('stays as it is when the same person is chosen again', () => {
    openApp();
    const before = now();
    switchCustomer('cus_1');
    expect(now()).toBe(before);
  });

  it('hands a link’s start parameter to its own person only', () => {
    launchWallet(readLaunch('?customer=cus_1&open=app&start=borrow'));
    expect(now()).toMatchObject({ screen: 'app', appOpen: true, startParam: 'borrow' });
    switchCustomer('cus_2');
    expect(now().startParam).toBeNull();
  });

  it('looks as at the start after a reset; the person stays', () => {
    setTheme('dark');
    openApp();
    resetLook();
    expect(now()).toMatchObject({ customerId: 'cus_1', theme: 'light', screen: 'wallet', appOpen: false });
  });
});
