/** What Drive holds. */
export interface FileView {
  id: string;
  name: string;
  kind: 'folder' | 'document' | 'spreadsheet' | 'form' | 'other';
  trashed: boolean;
  parent: string | null;
  createdAt: number | null;
  /** Addresses with whom it is shared, the owner left out. */
  sharedWith: string[];
}
