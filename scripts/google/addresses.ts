/** Where a person finds what was made. */

export const sheetUrl = (sheetId: string): string => `https://docs.google.com/spreadsheets/d/${sheetId}/edit`;
export const editorUrl = (scriptId: string): string => `https://script.google.com/d/${scriptId}/edit`;
