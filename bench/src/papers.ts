import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { type MadePaper, openRenderThread } from "@sansang/documents/make-paper";
import { SAMPLE_CONTENT, SAMPLE_LIST } from "@sansang/documents/posting/posting-paper.sample";
import type { RenderOrder } from "@sansang/documents/render-order";

/** One kind of work at the render thread: milliseconds, pages, bytes; memory of the whole process at its highest, bytes. */
export interface RenderFigures {
  readonly name: string;
  readonly milliseconds: number;
  readonly pages: number;
  readonly bytes: number;
  readonly memory: number;
  /** The longest that the request path's event loop stood still meanwhile, milliseconds. */
  readonly worstLag: number;
}

/** How long the floor is watched, milliseconds. */
const IDLE = 2000;

const list = (rows: number): RenderOrder => ({
  form: "posting",
  kind: "list",
  input: [
    {
      ...SAMPLE_LIST,
      content: {
        ...SAMPLE_CONTENT,
        rows: Array.from({ length: rows }, (_, index) => ({
          key: `${index}`,
          name: `Cao Thị Sim ${index + 1}`,
          birthYear: 1950 + (index % 50),
          sex: index % 2 === 0 ? ("female" as const) : ("male" as const),
          standing: "new" as const,
          generalEducation: { grade: 12, system: "twelve" as const },
          qualification: "intermediate" as const,
          occupation: "Làm vườn",
        })),
      },
    },
  ],
  options: { demo: false },
});

/** Orders papers in turn at one render thread and watches this thread, which would be answering requests. */
export async function measurePapers(): Promise<RenderFigures[]> {
  const renderThread = openRenderThread();
  const figures: RenderFigures[] = [];
  const idle = async () => {
    await setTimeout(IDLE);
    return { pages: 0, pdf: new Uint8Array() };
  };
  const runs: readonly (readonly [string, () => Promise<MadePaper>])[] = [
    ["nothing ordered: what the machine itself does", idle],
    ["1 page, first of the process", () => renderThread.order(list(2))],
    ["1 page", () => renderThread.order(list(3))],
    ["2,000 rows", () => renderThread.order(list(2000))],
    ["2,000 rows again", () => renderThread.order(list(2001))],
  ];
  for (const [name, run] of runs) {
    const lag = monitorEventLoopDelay({ resolution: 1 });
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 10);
    lag.enable();
    const started = performance.now();
    const { pages, pdf } = await run();
    const milliseconds = performance.now() - started;
    lag.disable();
    clearInterval(watch);
    memory = Math.max(memory, process.memoryUsage.rss());
    figures.push({ name, milliseconds, pages, bytes: pdf.byteLength, memory, worstLag: lag.max / 1e6 });
  }
  await renderThread.close();
  return figures;
}
