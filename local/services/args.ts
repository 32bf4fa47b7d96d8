import { GoogleError } from '../host.ts';

/**
 * Arguments as Google takes them: a number where a string is declared, nothing else than what is declared elsewhere
 * (local-runtime.md, 'Google's words for common mistakes'). `member` is written with its service: 'FormApp.Form.setTitle'.
 */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  return { number: 'number', string: 'String', boolean: 'Boolean' }[typeof value as 'number'] ?? '(class)';
}

export function mismatch(member: string, ...args: unknown[]): GoogleError {
  const types = args.map(typeName).join(',');
  return new GoogleError(`The parameters (${types}) don't match the method signature for ${member}.`);
}

export function text(member: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw mismatch(member, value);
}

export function flag(member: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw mismatch(member, value);
}

export function whole(member: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  throw mismatch(member, value);
}
