import { inflateSync, constants as zlib } from "node:zlib";

/** A stream of a PDF that is packed in the usual way. */
interface PackedStream {
  /** What its object says of it. */
  readonly entries: string;
  /** null where its bytes are none that could be unpacked. */
  readonly unpacked: Buffer | null;
}

/** Larger streams are pictures of pages, and all streams together are unpacked up to so many bytes. */
const MOST_OF_ONE = 64 * 1024 * 1024;
const MOST_OF_ALL = 256 * 1024 * 1024;
const LONGEST_ENTRIES = 4096;

/** One that is too large to be unpacked is not thereby damaged. */
const isTooLarge = (error: unknown): boolean => (error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE";

/** Every stream of a PDF that is packed in the usual way, unpacked; of an encrypted one none can be. */
export function* packedStreams(bytes: Buffer): Generator<PackedStream> {
  if (bytes.includes("/Encrypt")) return;
  let left = MOST_OF_ALL;
  let at = 0;
  while (left > 0) {
    const begin = bytes.indexOf("stream", at);
    if (begin < 0) return;
    const from = begin + 6 + (bytes[begin + 6] === 0x0d ? 2 : 1);
    const end = bytes.indexOf("endstream", from);
    at = end < 0 ? bytes.length : end + 9;
    const before = bytes.toString("latin1", Math.max(0, begin - LONGEST_ENTRIES), begin);
    const object = before.lastIndexOf("obj");
    if (object < 0) continue;
    const entries = before.slice(object);
    if (!/\/Filter[\s[]*\/FlateDecode/.test(entries)) continue;
    try {
      const unpacked = inflateSync(bytes.subarray(from, end < 0 ? undefined : end), {
        finishFlush: zlib.Z_SYNC_FLUSH,
        maxOutputLength: Math.min(MOST_OF_ONE, left),
      });
      left -= unpacked.length;
      yield { entries, unpacked };
    } catch (error) {
      if (!isTooLarge(error)) yield { entries, unpacked: null };
    }
  }
}
