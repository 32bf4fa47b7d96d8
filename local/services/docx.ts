/** Is this what Google would convert? A zip archive with the main part of a word processing document in it. */
import { entriesOf } from './unzip.ts';

const MAIN_PART = 'word/document.xml';

export const isDocx = (bytes: Uint8Array): boolean => entriesOf(bytes)?.some(({ name }) => name === MAIN_PART) ?? false;
