/** A1 and areas, counted from 1. */
import type { Area, EditRequest } from '../../../views/sheet.types.ts';

export function columnName(column: number): string {
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

export const areaOfEdit = ({ row, column, values }: EditRequest): Area => ({
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 1,
});

export const within = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const key = (row: number, column: number): string => `${row}:${column}`;
