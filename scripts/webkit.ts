/**
 * The engine of every wallet on an iPhone, as Debian packs it; prints those that this machine has: WebKitGTK of today (Debian's `webkit2gtk-driver`, drawn on `xvfb`) and a
 * WPE that calls itself Safari 16 (`wpewebkit-driver`), as old as a phone that is still carried.
 */
import { spawnSync } from 'node:child_process';

export const DRIVERS = { webkitgtk: 'WebKitWebDriver', wpe: 'WPEWebDriver' } as const;
export type Engine = keyof typeof DRIVERS;

const isInstalled = (command: string) =>
  spawnSync(command, ['--help'], { stdio: 'ignore', timeout: 5_000 }).error === undefined;

export function installedEngines(): readonly Engine[] {
  const hasScreen = process.env.DISPLAY !== undefined || isInstalled('Xvfb');
  return [
    ...(hasScreen && isInstalled(DRIVERS.webkitgtk) ? (['webkitgtk'] as const) : []),
    ...(isInstalled(DRIVERS.wpe) ? (['wpe'] as const) : []),
  ];
}

if (process.argv[1] === import.meta.filename) console.log(installedEngines().join('\n'));
