/** What people typed, inside HTML: pages and mails escape here and nowhere else. */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] as string);
