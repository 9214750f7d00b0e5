/** Opens a window of one of the WebKits of scripts/webkit.ts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { DRIVERS, type Engine, wpeBrowser } from '../../scripts/webkit';
import { freePort } from '../fixtures/servers';

const PATIENCE_MS = 30_000;
/** A browser that has not opened its window by then never will: the driver waits for it without end. */
const OPENS_MS = 25_000;
const TRIES = 3;

function capabilities(engine: Engine): Capabilities {
  const asked = new Capabilities().set('browserName', 'MiniBrowser');
  return engine === 'wpe'
    ? asked.set('wpe:browserOptions', { binary: wpeBrowser(), args: ['--automation', '--headless'] })
    : asked;
}

/** A screen in memory, where the machine has none. @returns its name for `DISPLAY`. */
function screen(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    server.stdout?.once('data', (number: Buffer) => found(`:${number.toString().trim()}`));
    server.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
}

async function listening(port: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (await fetch(`http://127.0.0.1:${port}/status`).catch(() => null)) return;
    await pause(100);
  }
  throw new Error(`no WebDriver answered on port ${port}`);
}

export interface Browser {
  readonly driver: WebDriver;
  readonly close: () => Promise<void>;
}

/**
 * Opens a window of its own, wide enough for the presenter's view with a phone of 390 px in it. One that does not come up
 * is begun anew: nothing of ours has been asked of it by then.
 */
export async function openBrowser(engine: Engine): Promise<Browser> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await openOnce(engine);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function within<T>(ms: number, coming: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`no window within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function openOnce(engine: Engine): Promise<Browser> {
  const processes: ChildProcess[] = [];
  const end = () => processes.reverse().forEach((each) => each.kill('SIGKILL'));
  try {
    let { DISPLAY } = process.env;
    if (engine === 'webkitgtk' && DISPLAY === undefined) {
      const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      processes.push(server);
      DISPLAY = await screen(server);
    }
    const port = await freePort();
    const env = { ...process.env, ...(DISPLAY !== undefined && { DISPLAY }) };
    processes.push(spawn(DRIVERS[engine], [`--port=${port}`], { env, stdio: 'ignore' }));
    await listening(port);
    const opening = async () => {
      const opened = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(capabilities(engine))
        .build();
      await opened.manage().setTimeouts({ pageLoad: PATIENCE_MS });
      await opened.get('about:blank');
      return opened;
    };
    const driver = await within(OPENS_MS, opening());
    if (engine === 'webkitgtk') await driver.manage().window().setRect({ width: 1280, height: 1000 });
    const close = async () => {
      await driver.quit().catch(() => undefined);
      end();
    };
    return { driver, close };
  } catch (error) {
    end();
    throw error;
  }
}
