/** Opens a window of one of the WebKits of scripts/webkit.ts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { DRIVERS, type Engine, wpeBrowser } from '../../scripts/webkit';
import { freePort } from '../fixtures/servers';

const PATIENCE_MS = 30_000;

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

/** Opens a window of its own, wide enough for the presenter's view with a phone of 390 px in it. */
export async function openBrowser(engine: Engine): Promise<Browser> {
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
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities(engine))
      .build();
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
