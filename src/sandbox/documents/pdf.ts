/** PDFs as the lender's papers need them: embedded letters, text in place, lines and fields, measured from the top left. */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import type { FontFiles, Weight } from './fonts';
import { lettersOf, type Letters } from './letters';

/** Points; 72 to an inch. */
export const A4 = { width: 595.28, height: 841.89 } as const;

/** Red, green, blue from 0 to 1. */
export type Ink = readonly [number, number, number];
export const INK: Ink = [0.055, 0.106, 0.122];
export const SOFT_INK: Ink = [0.373, 0.431, 0.451];
export const BRAND: Ink = [0, 0.373, 0.451];
export const HAIRLINE: Ink = [0.8, 0.835, 0.847];
export const FIELD: Ink = [0.957, 0.965, 0.965];

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly ink?: Ink;
  /** Where `x` is of the text; its left when absent. */
  readonly align?: 'left' | 'right' | 'centre';
  /** Extra space between characters, points. */
  readonly spacing?: number;
}

export interface Paper {
  /** @param y of the text's base line, from the top. */
  readonly text: (x: number, y: number, words: string, style: TextStyle) => void;
  readonly line: (x1: number, y1: number, x2: number, y2: number, ink: Ink, width?: number) => void;
  readonly field: (x: number, y: number, width: number, height: number, ink: Ink) => void;
  /** Nothing can be drawn on it any longer. */
  readonly close: () => void;
}

export interface Pdf {
  readonly letters: Readonly<Record<Weight, Letters>>;
  readonly paper: (size: { readonly width: number; readonly height: number }) => Paper;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface About {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly at: Date;
}

const FONT_KEYS: Readonly<Record<Weight, string>> = { regular: 'FR', bold: 'FB' };
/** A subset's name begins with six capitals of its own (ISO 32000-1, 9.6.4). */
const FONT_NAMES: Readonly<Record<Weight, string>> = {
  regular: 'SJREGR+NotoSansSC-Regular',
  bold: 'SJBOLD+NotoSansSC-SemiBold',
};

const number = (value: number): string => String(Math.round(value * 100) / 100);
const ink = (of: Ink): string => of.map(number).join(' ');

/** What is drawn, as the text of a page's content stream. */
function paperOn(letters: Pdf['letters'], height: number, finish: (content: string) => void): Paper {
  const drawn: string[] = [];
  const text: Paper['text'] = (x, y, words, style) => {
    const { size, weight = 'regular', ink: of = INK, align = 'left', spacing = 0 } = style;
    const { hexOf, widthOf } = letters[weight];
    const width = align === 'left' ? 0 : widthOf(words, size) + spacing * (words.length - 1);
    const from = align === 'right' ? x - width : align === 'centre' ? x - width / 2 : x;
    drawn.push(
      `${ink(of)} rg BT /${FONT_KEYS[weight]} ${number(size)} Tf ${number(spacing)} Tc ` +
        `${number(from)} ${number(height - y)} Td <${hexOf(words)}> Tj ET`,
    );
  };
  return {
    text,
    line: (x1, y1, x2, y2, of, width = 0.5) => {
      const ends = `${number(x1)} ${number(height - y1)} m ${number(x2)} ${number(height - y2)} l`;
      drawn.push(`${ink(of)} RG ${number(width)} w ${ends} S`);
    },
    field: (x, y, width, tall, of) => {
      drawn.push(
        `${ink(of)} rg ${number(x)} ${number(height - y - tall)} ${number(width)} ${number(tall)} re f`,
      );
    },
    close: () => finish(drawn.join('\n')),
  };
}

/** @param fonts only the characters that are used end up in the file. */
export async function openPdf(fonts: FontFiles, about: About): Promise<Pdf> {
  const document = await PDFDocument.create({ updateMetadata: false });
  // The same engine; its types are written down elsewhere.
  const engine: unknown = fontkit;
  document.registerFontkit(engine as Parameters<typeof document.registerFontkit>[0]);
  const letters = async (weight: Weight): Promise<Letters> => {
    return lettersOf(
      await document.embedFont(await fonts(weight), { subset: true, customName: FONT_NAMES[weight] }),
    );
  };
  const both = { regular: await letters('regular'), bold: await letters('bold') };
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setCreator('Suijie');
  document.setProducer('Suijie');
  document.setCreationDate(about.at);
  document.setModificationDate(about.at);
  document.catalog.set(PDFName.of('Lang'), PDFString.of(about.language));

  return {
    letters: both,
    paper: ({ width, height }) => {
      const page = document.addPage([width, height]);
      for (const weight of ['regular', 'bold'] as const)
        page.node.setFontDictionary(PDFName.of(FONT_KEYS[weight]), both[weight].font.ref);
      return paperOn(both, height, (content) => {
        const stream = document.context.flateStream(content);
        page.node.set(PDFName.of('Contents'), document.context.register(stream));
      });
    },
    // A plain table of objects, behind which a signature can be laid (contract/certificate-file.ts).
    bytes: () => document.save({ useObjectStreams: false, addDefaultPage: false }),
  };
}
