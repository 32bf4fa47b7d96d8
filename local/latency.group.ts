export interface Price {
  ms: number;
  why: string;
}

/** The same price for several members (parted by white space) of one object. */
export function group(ms: number, why: string, googleName: string, members: string): Record<string, Price> {
  return Object.fromEntries(
    members
      .trim()
      .split(/\s+/)
      .map((member) => [`${googleName}.${member}`, { ms, why }]),
  );
}
