/** A text as a QR code: how a link looks on paper. */
import { encode } from 'uqr';

export interface QrCode {
  /** Dots a side. */
  size: number;
  /** Row after row, six dots a character: first to last from the highest bit down. */
  bits: string;
}

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Dots of a denser code are less than a third of a millimetre on our page: no telephone reads them. */
const densest = 25;

/** Null for a text that is too long to be printed. */
export function qrCode(text: string): QrCode | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: 0, maxVersion: densest });
    const dots = data.flat();
    let bits = '';
    for (let i = 0; i < dots.length; i += 6) {
      const six = [0, 1, 2, 3, 4, 5].reduce((n, j) => n * 2 + Number(dots[i + j] ?? false), 0);
      bits += alphabet[six];
    }
    return { size, bits };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
