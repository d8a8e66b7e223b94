// What a release says of itself: when it was made, which rules are in it, and each file with its size and hash, signed. Knows nothing of disks.
import { isDate, type PlainDate } from '../facts/calendar.ts';
import { fromHex, toHex } from './hex.ts';
import { publicKeyBytes, type Sign, type Verify } from './signature.ts';
import { hasOnly, isHex, isLoose, isSignedBy, parse, partsOfSignedFile, writeSignedFile } from './signed-file.ts';

const format = 'qingdan-release-1';

/** Far above a site with its voices; what is larger is not looked at. */
export const releaseLimits = { files: 5_000, fileBytes: 64_000_000, allBytes: 200_000_000 } as const;

export interface ReleaseFile {
  /** Under `site/` or `checklist/`, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, as hex. */
  readonly sha256: string;
}

export interface Release {
  /** The moment it was made, UTC, to the second: `2026-11-27T09:30:00Z`. Releases are older and newer by it. */
  readonly made: string;
  /** The edition of its rules. */
  readonly edition: PlainDate;
  /** In the order in which their bytes follow. */
  readonly files: readonly ReleaseFile[];
}

/** Why a release is not taken; each has its own words. */
export type ReleaseRefusal = 'not-a-release' | 'unsigned' | 'another-key' | 'changed';

export type JudgedRelease = { readonly kind: 'good'; readonly release: Release } | { readonly kind: 'refused'; readonly why: ReleaseRefusal };

const refused = (why: ReleaseRefusal): JudgedRelease => ({ kind: 'refused', why });
/** No name begins with a point, so no path leads out of its folder or hides in it. */
const safePath = /^(site|checklist)(\/[A-Za-z0-9_][A-Za-z0-9._@-]*)+$/;
const moment = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const isCount = (value: unknown, most: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function fileFrom(value: unknown): ReleaseFile | null {
  if (!isLoose(value) || !hasOnly(value, ['path', 'bytes', 'sha256'])) return null;
  const { path, bytes, sha256 } = value;
  if (typeof path !== 'string' || path.length > 200 || !safePath.test(path)) return null;
  return isCount(bytes, releaseLimits.fileBytes) && isHex(sha256, 32) ? { path, bytes, sha256 } : null;
}

function releaseFrom(body: unknown): Release | null {
  if (!isLoose(body) || !hasOnly(body, ['made', 'edition', 'files'])) return null;
  const { made, edition, files } = body;
  if (typeof made !== 'string' || !isDate(moment.exec(made)?.[1] ?? '') || typeof edition !== 'string' || !isDate(edition)) return null;
  if (!Array.isArray(files) || files.length > releaseLimits.files) return null;
  const read = files.flatMap((file) => fileFrom(file) ?? []);
  const names = new Set(read.map((file) => file.path.toLowerCase()));
  const all = read.reduce((sum, file) => sum + file.bytes, 0);
  return read.length === files.length && names.size === files.length && all <= releaseLimits.allBytes ? { made, edition, files: read } : null;
}

/** One line of text. @throws RangeError for a release that nobody would take */
export async function writeRelease(release: Release, publicKey: Uint8Array, sign: Sign): Promise<string> {
  const body = JSON.stringify(release);
  if (!releaseFrom(parse(body))) throw new RangeError('a file of the release has a name or a size that is not taken');
  return writeSignedFile(format, 'QR1:', body, sign, { publicKey: toHex(publicKey) });
}

/** @param trusted the public key whose releases are taken here */
export async function readRelease(text: string, trusted: Uint8Array, verify: Verify): Promise<JudgedRelease> {
  const loose = parse(text);
  if (!isLoose(loose) || loose['format'] !== format) return refused('not-a-release');
  if (!loose['signature']) return refused('unsigned');
  const file = partsOfSignedFile(text, format, { publicKey: publicKeyBytes });
  if (!file) return refused('changed');
  if (file.more['publicKey'] !== toHex(trusted)) return refused('another-key');
  if (!(await isSignedBy(file, 'QR1:', fromHex(toHex(trusted), publicKeyBytes), verify))) return refused('changed');
  const release = releaseFrom(parse(file.body));
  return release ? { kind: 'good', release } : refused('not-a-release');
}
