/** A Google enumeration: its members compare equal to themselves and print as their names. Frozen, as the bridge asks of one. */
export function enumeration<T extends string>(...names: T[]): Readonly<Record<T, T>> {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, name])) as Record<T, T>);
}
