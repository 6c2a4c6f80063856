import { appRouter } from "@sansang/api/root";
import type { SampleTarget } from "./sample-target.ts";
import { type Sampled, sampledProcedures } from "./sampled-procedures.ts";

/** Where the requests are aimed: at one place, at another one, and at what never was. */
export interface Aims {
  readonly here: SampleTarget;
  readonly elsewhere: SampleTarget;
  readonly nowhere: SampleTarget;
}

/** One procedure of the router with a valid request, and the same request with one id of it put elsewhere. */
export interface SampledProcedure extends Omit<Sampled, "sample"> {
  readonly input: Record<string, unknown>;
  readonly displaced: readonly {
    readonly key: string;
    readonly foreign: unknown;
    readonly missing: unknown;
  }[];
}

function proceduresOf({ here, elsewhere, nowhere }: Aims): SampledProcedure[] {
  return sampledProcedures(appRouter._def.procedures).map(({ path, type, action, sample }) => {
    const asked = JSON.stringify(sample(here));
    const displaced = (Object.keys(here) as (keyof SampleTarget)[])
      .filter((key) => JSON.stringify(sample({ ...here, [key]: nowhere[key] })) !== asked)
      .map((key) => ({
        key,
        foreign: sample({ ...here, [key]: elsewhere[key] }),
        missing: sample({ ...here, [key]: nowhere[key] }),
      }));
    return { path, type, action, input: sample(here), displaced };
  });
}

// A program of its own: the router only loads under the condition `react-server`.
process.stdout.write(JSON.stringify(proceduresOf(JSON.parse(process.argv[2] ?? "{}") as Aims)));
