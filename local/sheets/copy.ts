/** A copy of the whole spreadsheet: a file in Drive with an id and a name. What lies in it nobody asks here. */
import { type Host, Imitation } from '../host.ts';
import { addFile, SPREADSHEET_MIME_TYPE } from '../services/files.ts';
import { newId } from '../services/forms/records.ts';

class Copy extends Imitation {
  readonly googleName = 'Spreadsheet';

  constructor(private readonly _id: string) {
    super();
  }

  getId() {
    return this._id;
  }
}

export function copyAs(host: Host, name: string): Imitation {
  const id = newId('1', 32);
  addFile(host.db, { id, name, mimeType: SPREADSHEET_MIME_TYPE }, host.owner);
  return new Copy(id);
}
