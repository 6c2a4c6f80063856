import { appRouter } from "@sansang/api/root";
import type { Action } from "@sansang/rules/access/permissions";
import { SAMPLE_REQUESTS, type SampleTarget } from "./sample-requests.ts";

/** Where the requests are aimed: at one place, at another one, and at what never was. */
export interface Aims {
  readonly here: SampleTarget;
  readonly elsewhere: SampleTarget;
  readonly nowhere: SampleTarget;
}

/** One procedure of the router with a valid request, and the same request with one id of it put elsewhere. */
export interface SampledProcedure {
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly action: Action;
  readonly input: Record<string, unknown>;
  readonly displaced: readonly {
    readonly key: string;
    readonly foreign: unknown;
    readonly missing: unknown;
  }[];
}

type Sample = (place: SampleTarget) => Record<string, unknown>;
type Declared = {
  readonly _def: { readonly meta: { readonly action: Action }; readonly type: SampledProcedure["type"] };
};

function proceduresOf({ here, elsewhere, nowhere }: Aims): SampledProcedure[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { meta, type } = (procedure as unknown as Declared)._def;
    const [room = "", procedureName = ""] = path.split(".");
    const sample = (SAMPLE_REQUESTS as Record<string, Record<string, Sample>>)[room]?.[procedureName];
    if (!sample) throw new Error(`No sample for ${path}`);
    const asked = JSON.stringify(sample(here));
    const displaced = (Object.keys(here) as (keyof SampleTarget)[])
      .filter((key) => JSON.stringify(sample({ ...here, [key]: nowhere[key] })) !== asked)
      .map((key) => ({
        key,
        foreign: sample({ ...here, [key]: elsewhere[key] }),
        missing: sample({ ...here, [key]: nowhere[key] }),
      }));
    return { path, type, action: meta.action, input: sample(here), displaced };
  });
}

// A program of its own: the router only loads under the condition `react-server`.
process.stdout.write(JSON.stringify(proceduresOf(JSON.parse(process.argv[2] ?? "{}") as Aims)));
