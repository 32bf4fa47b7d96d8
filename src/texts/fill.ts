/** Campaign words and settings already formatted; a missing or empty one means "not set". */
export type Words = Readonly<Record<string, string>>;

/** A text with a hole must not go out, so an unknown key throws. Values are never read for further keys. */
export function fill(template: string, values: Words): string {
  return template.replace(/\{\{([^{}]*)\}\}/g, (_, key: string) => {
    // A report has thousands of words: they are looked up, not copied. What every object inherits is no text.
    const value: unknown = values[key];
    if (typeof value !== 'string') throw new Error(`no value for {{${key}}} in: ${template.slice(0, 80)}`);
    return value;
  });
}

/** 1234567 -> 1.234.567 */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

export const optional = (words: Words, key: string): string => (words[key] ?? '').trim();

/** Blocks of a mail or a description; an empty one disappears with its blank line. */
export const paragraphs = (...blocks: string[]): string => blocks.filter((b) => b !== '').join('\n\n');

export const lines = (...each: string[]): string => each.filter((line) => line !== '').join('\n');

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export const numbered = (items: readonly string[]): string => items.map((item, i) => `${i + 1}. ${item}`).join('\n');
