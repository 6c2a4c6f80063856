import { appRouter } from "@sansang/api/root";
import type { Action } from "@sansang/rules/access/permissions";
import { type Place, SAMPLE_REQUESTS } from "./sample-requests.ts";

/** Where the requests are aimed: at one place, at another one, and at what never was. */
export interface Aims {
  readonly here: Place;
  readonly elsewhere: Place;
  readonly nowhere: Place;
}

/** One procedure of the router with a valid request, and the same request with one id of it put elsewhere. */
export interface Door {
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

type Sample = (place: Place) => Record<string, unknown>;
type Declared = {
  readonly _def: { readonly meta: { readonly action: Action }; readonly type: Door["type"] };
};

function doorsOf({ here, elsewhere, nowhere }: Aims): Door[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { meta, type } = (procedure as unknown as Declared)._def;
    const [room = "", door = ""] = path.split(".");
    const sample = (SAMPLE_REQUESTS as Record<string, Record<string, Sample>>)[room]?.[door];
    if (!sample) throw new Error(`No sample for ${path}`);
    const asked = JSON.stringify(sample(here));
    const displaced = (Object.keys(here) as (keyof Place)[])
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
process.stdout.write(JSON.stringify(doorsOf(JSON.parse(process.argv[2] ?? "{}") as Aims)));
