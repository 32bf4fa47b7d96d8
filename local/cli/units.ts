/** units.csv: the registry as people keep it. What stands in the cells is the product's to judge. */
import { readFileSync } from 'node:fs';
import { decodeCsv, parseCsv, toRecords } from './csv.ts';
import { Failure, messageOf, UsageError } from './errors.ts';

const columns = [
  'code',
  'type',
  'name',
  'aliases',
  'email',
  'head',
  'headEmail',
  'phone',
  'households',
  'population14',
  'eid2',
  'smartphone',
  'staff',
  'mustReport',
  'tone',
  'pin',
];

const required = ['code', 'type', 'name'];

/** One record a unit, each with the `line` on which it stands, for the product's messages. */
export function readUnits(file: string): Record<string, string>[] {
  const table = parseCsv(decodeCsv(readBytes(file), file), file);
  const known = (column: string): boolean => columns.includes(column);
  const records = toRecords(table, file, { known, required });
  if (records.length === 0) throw new UsageError(`${file} names no unit. Write one unit a line below the header.`);
  return records.map((record) => ({ ...record.cells, line: String(record.line) }));
}

/** A file that the user named; a missing one is told without Node's own words. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Failure(code === 'ENOENT' ? `there is no file ${file}` : `cannot read ${file}: ${messageOf(error)}`);
  }
}
