/** Which layout the data of a Sheet have: document properties, and keys and JSON of the tab `current`. */

/** Raised when this program would misread what an older one wrote, or an older one what this one writes: src/flows/migrate.ts gets a step. */
export const dataVersion = 2;

/** `properties` of a Sheet that was set up; the first version left no mark. */
export const versionOf = (properties: Record<string, string>): number => Number(properties.dataVersion ?? 1);
