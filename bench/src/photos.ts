import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { makePlacementPhoto } from "@sansang/photos/make-placement-photo";
import { readSheetPhoto } from "@sansang/photos/read-sheet-photo";

/** One kind of photo: milliseconds, its bytes, codes read; memory of the whole process at its highest, bytes. */
export interface PhotoFigures {
  readonly name: string;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly codes: number;
  readonly memory: number;
  /** The longest that the request path's event loop stood still meanwhile, milliseconds. */
  readonly worstLag: number;
}

/** How long the floor is watched, milliseconds. */
const IDLE = 2000;

/** Reads photos in turn, each of 12 megapixels of a wall with this page on it, and watches this thread, which would be answering requests. */
export async function measurePhotos(sheet: Uint8Array): Promise<PhotoFigures[]> {
  const order = { sheet, placementName: "Nhà văn hóa Khóm 4", width: 4000, height: 3000 };
  const sharp = await makePlacementPhoto({ ...order, seed: 1, blur: 0.3 });
  const again = await makePlacementPhoto({ ...order, seed: 2, blur: 0.3 });
  const unreadable = await makePlacementPhoto({ ...order, seed: 3, blur: 4 });
  const read = (photo: Uint8Array) => async (): Promise<number> => {
    const reading = await readSheetPhoto(photo);
    return "codes" in reading ? reading.codes.length : 0;
  };
  const runs: readonly (readonly [string, Uint8Array, () => Promise<number>])[] = [
    ["nothing sent: what the machine itself does", new Uint8Array(), () => setTimeout(IDLE, 0)],
    ["12 MP, first of the process", sharp, read(sharp)],
    ["12 MP", again, read(again)],
    ["12 MP, nothing to be read", unreadable, read(unreadable)],
  ];
  const figures: PhotoFigures[] = [];
  for (const [name, photo, run] of runs) {
    const lag = monitorEventLoopDelay({ resolution: 1 });
    let memory = process.memoryUsage.rss();
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 10);
    lag.enable();
    const started = performance.now();
    const codes = await run();
    const milliseconds = performance.now() - started;
    lag.disable();
    clearInterval(watch);
    figures.push({ name, milliseconds, bytes: photo.byteLength, codes, memory, worstLag: lag.max / 1e6 });
  }
  return figures;
}
