/**
 * Reads a picture on this device: the program, its worker and the language come from our own origin, the picture goes
 * nowhere (docs/decisions/0012-documents.md). Loaded when somebody has chosen a picture, never before.
 */
import { createWorker, PSM, type Block, type LoggerMessage, type Worker } from 'tesseract.js';
import { folder, sizes } from 'virtual:reader';
import { fetchOwnFile } from '../../../client/own-file';
import { type Line, lineOf } from './line';
import { rowsOf } from './rows';
import { prepared } from './picture';

/** What is going on, and how far it is: 0 to 1 over the whole of it. */
export interface Progress {
  readonly step: 'fetching' | 'starting' | 'reading';
  readonly done: number;
}

/** The program could not be fetched or started, or stood still. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';
}

/** How much of the whole each step takes, about. */
const SHARE = { fetching: 0.5, starting: 0.1, reading: 0.4 } as const;
/** Without a sign of life for so long it has failed. */
const PATIENCE_MS = 45_000;

/** A module that uses 128-bit vectors: whether this engine takes it. */
const VECTORS = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

const programName = () =>
  WebAssembly.validate(VECTORS) ? 'tesseract-core-simd-lstm' : 'tesseract-core-lstm';

async function fetchAll(
  program: string,
  signal: AbortSignal,
  onProgress: (p: Progress) => void,
): Promise<void> {
  const names = ['worker.js', `${program}.js`, `${program}.wasm`, 'chi_sim.traineddata.gz'] as const;
  const all = names.reduce((sum, name) => sum + (sizes[name] ?? 0), 0);
  let got = 0;
  const onBytes = (bytes: number) => {
    got += bytes;
    onProgress({ step: 'fetching', done: Math.min(1, got / all) * SHARE.fetching });
  };
  await Promise.all(names.map((name) => fetchOwnFile(`${folder}/${name}`, { signal, onBytes })));
}

const linesOf = (blocks: readonly Block[]): Line[] =>
  rowsOf(
    blocks
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(({ words }) => words)))
      .map(({ text, confidence, bbox }) => ({
        text,
        confidence,
        left: bbox.x0,
        right: bbox.x1,
        top: bbox.y0,
        height: bbox.y1 - bbox.y0,
      })),
  )
    .map(lineOf)
    .filter(({ text }) => text !== '');

/** Ends with the given work, when told to stop, or when nothing stirs any longer. */
function guarded<T>(work: Promise<T>, signal: AbortSignal): { done: Promise<T>; stir: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stir = () => {};
  const still = new Promise<never>((_, fail) => {
    stir = () => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(new ReadingFailed()), PATIENCE_MS);
    };
    signal.addEventListener('abort', () =>
      fail(signal.reason instanceof Error ? signal.reason : new Error('stopped')),
    );
    stir();
  });
  return { done: Promise.race([work, still]).finally(() => clearTimeout(timer)), stir: () => stir() };
}

function start(program: string, onMessage: (message: LoggerMessage) => void): Promise<Worker> {
  return createWorker('chi_sim', 1, {
    workerPath: `${folder}/worker.js`,
    corePath: `${folder}/${program}.js`,
    langPath: folder,
    workerBlobURL: false,
    // The browser's own cache holds the files; nothing is put into its storage.
    cacheMethod: 'none',
    logger: onMessage,
    errorHandler: () => undefined,
  });
}

/**
 * The lines of a picture, top to bottom.
 * @param signal stops it at any moment; the worker ends with it.
 * @throws NotAPicture, ReadingFailed, TypeError without a network, or the signal's reason.
 */
export async function readPicture(
  file: Blob,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<readonly Line[]> {
  const page = await prepared(file);
  const program = programName();
  onProgress({ step: 'fetching', done: 0 });
  await fetchAll(program, signal, onProgress);
  let worker: Promise<Worker> | null = null;
  const read = async (): Promise<readonly Line[]> => {
    const reader = await worker;
    if (!reader) return [];
    await reader.setParameters({ tessedit_pageseg_mode: PSM.AUTO, preserve_interword_spaces: '1' });
    const { data } = await reader.recognize(page, { rotateAuto: true }, { text: false, blocks: true });
    return linesOf(data.blocks ?? []);
  };
  let stir = () => {};
  worker = start(program, ({ status, progress }) => {
    stir();
    const isReading = status === 'recognizing text';
    const before = SHARE.fetching + (isReading ? SHARE.starting : 0);
    const step = isReading ? 'reading' : 'starting';
    onProgress({ step, done: before + SHARE[step] * (isReading ? progress : 0) });
  });
  try {
    const guard = guarded(read(), signal);
    stir = guard.stir;
    return await guard.done;
  } catch (error) {
    throw signal.aborted || error instanceof Error ? error : new ReadingFailed();
  } finally {
    // It may still be starting: it ends as soon as it can be told to.
    void worker.then((reader) => reader.terminate()).catch(() => undefined);
  }
}
