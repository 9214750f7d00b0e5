/** A document to be drawn and read: what stands on it, and what a careful person reads there. */
import type { DocumentFields, DocumentKind } from '../../src/contract/document-kind';

export interface Sample {
  readonly kind: DocumentKind;
  readonly language: 'zh' | 'en';
  readonly title: string;
  /** How the rows are set: a line each, a ruled table of two pairs a line, or sentences. */
  readonly layout: 'lines' | 'table' | 'letter';
  /** Label and value; for a letter, each one's text is a paragraph. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** The whole name and number as a person would type them; money in fen. */
  readonly truth: DocumentFields;
}
