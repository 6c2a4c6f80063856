import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";

/** A file that cannot be read as what it says it is. */
export class UnreadableDocument extends Error {
  override readonly name: string = "UnreadableDocument";
}

/** A container that was made to fill the memory of whoever opens it. */
export class BurstingDocument extends UnreadableDocument {}

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** Prose packs to a tenth; what packs a hundred times as tight was made to burst. */
const MOST_RATIO = 150;
const SMALL = 64 * 1024;

/**
 * One file out of a ZIP container. It is really inflated and counted, so that a header that lies about its size is found
 * out. Throws `UnreadableDocument` when the container is damaged, encrypted, crowded, too large, or does not hold exactly
 * one file of that name.
 */
export async function fileInArchive(archive: Uint8Array, fileName: string): Promise<Uint8Array> {
  try {
    return await find(archive, fileName);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(error instanceof Error ? error.message : String(error));
  }
}

async function find(archive: Uint8Array, fileName: string): Promise<Uint8Array> {
  const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  if (zip.entryCount > MOST_ENTRIES) throw new UnreadableDocument("too many entries");
  const wanted = [];
  for await (const entry of zip.eachEntry()) if (entry.fileName === fileName) wanted.push(entry);
  const [entry] = wanted;
  if (!entry || wanted.length > 1) throw new UnreadableDocument(`${wanted.length} entries of that name`);
  const ceiling = Math.min(MOST_BYTES, Math.max(SMALL, entry.compressedSize * MOST_RATIO));
  if (entry.uncompressedSize > ceiling) throw new UnreadableDocument("too large when unpacked");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > ceiling) throw new UnreadableDocument("too large when unpacked");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** One entry of a container, unpacked and counted. */
export interface UnpackedEntry {
  readonly name: string;
  /** Bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Do its bytes make the sum that the container gives of them? */
  readonly isWhole: boolean;
}

/**
 * Every entry of a ZIP container, really inflated and counted, none of it kept. Throws `UnreadableDocument` where the
 * container is damaged, crowded, or unpacks to more bytes than it may; what is encrypted is not unpacked.
 */
export async function* entriesOf(archive: Uint8Array, most: number): AsyncGenerator<UnpackedEntry> {
  try {
    const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
    if (zip.entryCount > MOST_ENTRIES) throw new UnreadableDocument("too many entries");
    let all = 0;
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, compressedSize: packed } = entry;
      if (entry.isEncrypted()) {
        yield { name, packed, size: 0, isEncrypted: true, isWhole: true };
        continue;
      }
      let size = 0;
      let sum = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        sum = crc32(chunk as Buffer, sum);
        if (all + size > most) throw new BurstingDocument("too large when unpacked");
      }
      all += size;
      yield { name, packed, size, isEncrypted: false, isWhole: sum === entry.crc32 };
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(error instanceof Error ? error.message : String(error));
  }
}

/** Refuses a container that is none, or that unpacks to more than it may. */
export async function refuseBursting(archive: Uint8Array): Promise<void> {
  for await (const { isEncrypted } of entriesOf(archive, MOST_BYTES))
    if (isEncrypted) throw new UnreadableDocument("encrypted");
}
