import { foldTree } from "@sansang/api/jobs/fold-tree";
import { failErrand, runErrand } from "@sansang/api/jobs/run-errand";
import { enqueueDue } from "@sansang/api/jobs/schedules";
import { sweep } from "@sansang/api/jobs/sweep";
import type { OfficeServices } from "@sansang/api/kernel/context";
import { papersOfLine } from "@sansang/api/postings/lists/papers-of-line";
import { compareRegister } from "@sansang/api/teams/compare-register";
import type { Task } from "@sansang/rules/jobs/task";
import * as z from "zod";
import { clearUploads } from "./clear-uploads.ts";
import type { Work } from "./task-list.ts";

const OfLine = z.object({ seq: z.int() });
const OfTree = z.object({ rootId: z.uuid() });
const OfNeighbourhood = z.object({ cycleId: z.uuid(), unitId: z.uuid() });

/** Task → what is done. Each may be done again: a worker can be killed at any point. */
export const works = (services: OfficeServices): Readonly<Record<Task, Work>> => ({
  tick: { run: () => enqueueDue(services) },
  make_papers: { run: (payload) => papersOfLine(services, OfLine.parse(payload).seq) },
  run_errand: {
    run: (payload) => runErrand(services, OfLine.parse(payload).seq),
    onGivenUp: (payload, number) => failErrand(services.db, OfLine.parse(payload).seq, "crash", number),
  },
  compare_register: { run: (payload) => compareRegister(services, OfNeighbourhood.parse(payload)) },
  fold_readiness: { run: (payload) => foldTree(services, OfTree.parse(payload).rootId) },
  sweep: {
    run: async () => {
      await clearUploads(services.spool);
      await sweep(services);
    },
  },
});
