/**
 * The engine of every wallet on an iPhone, as Debian packs it; prints those that this machine has: WebKitGTK of today
 * (Debian's `webkit2gtk-driver`, drawn on `xvfb`) and a WPE that calls itself Safari 16 (`wpewebkit-driver` and
 * `libwpewebkit-1.1-0`), as old as a phone that is still carried.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const DRIVERS = { webkitgtk: 'WebKitWebDriver', wpe: 'WPEWebDriver' } as const;
export type Engine = keyof typeof DRIVERS;

const isInstalled = (command: string) =>
  spawnSync(command, ['--help'], { stdio: 'ignore', timeout: 5_000 }).error === undefined;

/** WPE's own little browser lies beside its libraries, in a folder of the architecture and the version. */
export function wpeBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .flatMap((architecture) =>
      ['wpe-webkit-1.0', 'wpe-webkit-1.1', 'wpe-webkit-2.0'].map((name) =>
        join('/usr/lib', architecture, name, 'MiniBrowser'),
      ),
    )
    .find((place) => existsSync(place));
}

export function installedEngines(): readonly Engine[] {
  const hasScreen = process.env.DISPLAY !== undefined || isInstalled('Xvfb');
  return [
    ...(hasScreen && isInstalled(DRIVERS.webkitgtk) ? (['webkitgtk'] as const) : []),
    ...(isInstalled(DRIVERS.wpe) && wpeBrowser() !== undefined ? (['wpe'] as const) : []),
  ];
}

if (process.argv[1] === import.meta.filename) console.log(installedEngines().join('\n'));
