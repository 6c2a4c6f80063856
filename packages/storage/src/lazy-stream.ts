import { type FileHandle, open } from "node:fs/promises";

const CHUNK = 256 * 1024;

/** Bytes `from` … `to` of a file, both included. Opens it at the first read, so a stream nobody reads holds nothing open. */
export function lazyStream(path: string, from: number, to: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  let position = from;
  const close = async (): Promise<void> => {
    const closing = handle;
    handle = null;
    await closing?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(path, "r");
          const left = to + 1 - position;
          const { bytesRead, buffer } =
            left > 0
              ? await handle.read(new Uint8Array(Math.min(CHUNK, left)), { position })
              : { bytesRead: 0, buffer: new Uint8Array() };
          if (left > 0 && bytesRead === 0) throw new Error(`${path} is shorter than it was`);
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (position > to) {
            await close();
            controller.close();
          }
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
