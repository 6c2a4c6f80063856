import type { Action } from "@sansang/rules/access/permissions";
import { OWN_REQUESTS } from "./sample-requests.ts";
import { REASON, type Sample, type SampleTarget } from "./sample-target.ts";

export interface Sampled {
  /** `checklist.show` */
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly action: Action;
  /** A valid request, aimed at a place. */
  readonly sample: Sample;
}

/** What is needed of a schema of zod. */
interface Schema {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
  /** Of an object. */
  readonly shape?: Readonly<Record<string, Schema>>;
  /** Of a closed list. */
  readonly options?: readonly unknown[];
  /** Of two schemas that both hold. */
  readonly def?: { readonly left?: Schema; readonly right?: Schema };
}

const fieldsOf = ({ shape, def }: Schema): Readonly<Record<string, Schema>> =>
  shape ?? { ...(def?.left && fieldsOf(def.left)), ...(def?.right && fieldsOf(def.right)) };

interface Declared {
  readonly _def: {
    readonly meta: { readonly action: Action };
    readonly type: Sampled["type"];
    readonly inputs: readonly Schema[];
  };
}

const GUESSES = [REASON, "2022-04-25", 1, false, null];

/** Every id that has a name of the place; of the rest only what must be there, as the field itself accepts it. */
function guess(name: string, { safeParse, options = GUESSES }: Schema, place: SampleTarget): unknown {
  if (name === "unitId") return place.neighbourhoodId;
  if (name in place) return place[name as keyof SampleTarget];
  return [undefined, ...options].find((value) => safeParse(value).success);
}

const guessed =
  (path: string, schema: Schema | undefined): Sample =>
  (place) => {
    const request = Object.fromEntries(
      Object.entries(schema ? fieldsOf(schema) : {})
        .map(([name, field]) => [name, guess(name, field, place)])
        .filter(([, value]) => value !== undefined),
    );
    if (schema?.safeParse(request).success) return request;
    throw new Error(`What ${path} is asked cannot be guessed: write it into sample-requests.ts`);
  };

/** Every procedure of a router with a valid request: its own where one is written, otherwise one that its schema suggests. */
export function sampledProcedures(procedures: Readonly<Record<string, unknown>>): Sampled[] {
  return Object.entries(procedures).map(([path, procedure]) => {
    const { meta, type, inputs } = (procedure as Declared)._def;
    const [room = "", name = ""] = path.split(".");
    const own = (OWN_REQUESTS as Record<string, Record<string, Sample>>)[room]?.[name];
    return { path, type, action: meta.action, sample: own ?? guessed(path, inputs[0]) };
  });
}
