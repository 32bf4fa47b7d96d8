import { Imitation } from '../host.ts';

/** Bytes with a name; Google's Byte[] is signed. */
export class Blob extends Imitation {
  constructor(
    readonly _bytes: Uint8Array,
    private _type: string | null,
    private _name: string | null,
  ) {
    super();
  }
  get googleName(): string {
    return 'Blob';
  }
  _stored(): object {
    return { name: this._name ?? '', mimeType: this._type ?? '', base64: Buffer.from(this._bytes).toString('base64') };
  }
  getBytes(): number[] {
    return signed(this._bytes);
  }
  getContentType(): string | null {
    return this._type;
  }
  getName(): string | null {
    return this._name;
  }
  setName(name: unknown): this {
    this._name = String(name);
    return this;
  }
  setContentType(type: unknown): this {
    this._type = String(type);
    return this;
  }
  getDataAsString(): string {
    return Buffer.from(this._bytes).toString('utf8');
  }
}

export function signed(bytes: Uint8Array): number[] {
  return Array.from(Int8Array.from(bytes));
}
