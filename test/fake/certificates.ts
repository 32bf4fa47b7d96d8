/**
 * A certificate authority that lives as long as a test run, and one certificate of its for all of Google's names.
 * Written as DER by hand: @peculiar/x509 takes half a second to load and wants a reflection polyfill on a global object,
 * which files that share a process with the local runtime's realms must not get. P-256, so that a key costs a millisecond.
 */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Certificates {
  /** PEM of the authority: what NODE_EXTRA_CA_CERTS points at. */
  ca: string;
  /** PEM of the certificate for all hosts, and of its key. */
  cert: string;
  key: string;
}

const DAY = 86_400_000;

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const octets = (inner: Uint8Array): Buffer => der(0x04, inner);
const bits = (inner: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), inner);
const yes = der(0x01, Buffer.from([0xff]));

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (n: number): number[] => (n < 128 ? [n] : [...base128(n >> 7).map((b) => b | 0x80), n & 127]);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
const named = (name: string): Buffer => sequence(der(0x31, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(name)))));
/** UTCTime: 'YYMMDDhhmmssZ'. */
const time = (ms: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(value));
const authority = [
  extension('2.5.29.19', true, sequence(yes)),
  // keyCertSign alone.
  extension('2.5.29.15', true, bits(Buffer.from([0x04]), 2)),
];
const forHosts = (hosts: readonly string[]): Buffer[] => [
  extension('2.5.29.17', false, sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))),
];

interface Request {
  subject: string;
  issuer: string;
  publicKey: KeyObject;
  signer: KeyObject;
  extensions: Buffer[];
}

function certificate({ subject, issuer, publicKey, signer, extensions }: Request): string {
  const now = Date.now();
  const body = sequence(
    // Version 3; a positive serial number.
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    named(issuer),
    sequence(time(now - DAY), time(now + 7 * DAY)),
    named(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signed = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, signer)));
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

export function makeCertificates(hosts: readonly string[]): Certificates {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = 'Throw-away authority of a test';
  const from = { issuer, signer: root.privateKey };
  return {
    ca: certificate({ ...from, subject: issuer, publicKey: root.publicKey, extensions: authority }),
    cert: certificate({ ...from, subject: 'Google, imitated', publicKey: leaf.publicKey, extensions: forHosts(hosts) }),
    key: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
