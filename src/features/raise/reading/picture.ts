/** A chosen picture, made ready to be read: upright, large enough, grey, evenly lit. Nothing of it is kept. */
import { evened, greyOf } from './light';

/** Longest side: enough for letters of a whole page, little enough for an old phone. */
const LONGEST = 2_200;
/** Small pictures are enlarged: letters under some twenty dots are hard to read. */
const SHORTEST_WIDTH = 1_500;

/** It is not a picture that this browser can open. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

async function opened(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch {
    throw new NotAPicture();
  }
}

const sizeOf = ({ width, height }: ImageBitmap): number =>
  Math.min(LONGEST / Math.max(width, height), Math.max(1, SHORTEST_WIDTH / width));

/** @throws NotAPicture when it cannot be opened. */
export async function prepared(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await opened(file);
  const scale = sizeOf(bitmap);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new NotAPicture();
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
  const { levels } = evened(greyOf(pixels.data, canvas.width, canvas.height));
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] ?? 255;
    pixels.data.set([level, level, level, 255], at * 4);
  }
  pen.putImageData(pixels, 0, 0);
  return canvas;
}

/** SHA-256 of the file as it was chosen, base64url: by it the lender would know the picture again. */
export async function fingerprint(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
