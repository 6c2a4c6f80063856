import { type ListAct, type ListStatus, listActs, ROAD } from "@sansang/road/road-to-placement";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { APPROVER, clerkLogin, wardLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { inOfficeHours, later, pickNumber } from "./moments.ts";
import type { DemoPhoto, PostingDeed } from "./posting-act.ts";
import { CORRECTED_PLACE, type DossierActs } from "./register-story.ts";
import { itemKey } from "./season.ts";
import { NEIGHBOURHOOD_NUMBERS, placeKey, type UnitNumbers } from "./units.ts";

/** How far the list of a khóm has come, and how its walls look. */
interface Road {
  readonly until: ListStatus;
  /** No sooner than this; otherwise when everything it waits for is through. */
  readonly from?: Date;
  readonly photos?: readonly Omit<DemoPhoto, "seed">[];
}

const WARD_PLACEMENT = { placement: "ward" } as const;
const NEIGHBOURHOOD_PLACEMENT = { placement: "neighbourhood" } as const;
const BOTH = [WARD_PLACEMENT, NEIGHBOURHOOD_PLACEMENT];

const ROADS: Readonly<Record<string, Road>> = {
  p1k1: { until: "published", photos: BOTH },
  p1k2: { until: "published", photos: BOTH },
  p1k3: { until: "published", photos: BOTH },
  p1k4: { until: "published", photos: [WARD_PLACEMENT] },
  p1k5: { until: "published", photos: [{ placement: "neighbourhood", blurred: true }] },
  p1k6: { until: "published" },
  p2k1: { until: "submitted" },
  p2k2: { until: "draft" },
  p2k3: { until: "draft" },
  p2k4: { until: "draft" },
  p3k1: { until: "draft" },
  p3k2: { until: "submitted", from: instantAt(asCalendarDate("2022-04-26"), "10:05") },
  p3k3: { until: "draft" },
  p5k1: { until: "published", photos: BOTH },
  p5k2: { until: "published", photos: BOTH },
  p5k3: { until: "published", photos: [WARD_PLACEMENT, { placement: "neighbourhood", away: 3.1 }] },
  p5k4: { until: "published" },
  p5k5: { until: "published" },
  p8k1: { until: "approved" },
  p8k2: { until: "approved" },
  p8k3: { until: "submitted" },
  p8k4: { until: "submitted" },
  p8k5: { until: "submitted" },
  p8k6: { until: "submitted" },
};

/** Why the list of the corrected khóm is published a second time; its new sheet hangs on one wall only. */
const CORRECTION = "Sửa nghề nghiệp của người ứng cử theo giấy tờ gốc, do nhập nhầm khi lập danh sách.";

const AFFECTING: readonly StandardStepCode[] = ["FRONT_MEETING_2", "VETTING", "ELECTION_TEAM"];
type Omitted<Union> = Union extends unknown ? Omit<Union, "posting"> : never;

/** The last word of both institutions on what a list waits for, or the moment at which the list was first fixed. */
function readyAt(place: UnitNumbers, dossiers: DossierActs, register: readonly Act[]): Date {
  const judged = AFFECTING.flatMap((step) => [
    ...(dossiers.get(itemKey({ ...place, step })) ?? []),
    ...(dossiers.get(itemKey({ ward: place.ward, neighbourhood: null, step })) ?? []),
  ]).filter((act) => act.deed === "verify");
  const fixed = register.find((act) => act.deed === "fixList" && placeKey(act.place) === placeKey(place));
  return new Date(Math.max(...[...judged, ...(fixed ? [fixed] : [])].map(({ at }) => at.getTime())));
}

/** How long each act on a list waits for the one before, in minutes and some more. */
const MINUTES: Readonly<Record<ListAct, number>> = {
  prepare: 3,
  document: 2,
  submit: 2,
  preview: 3,
  approve: 1,
  publish: 1,
};

/** The road of one khóm's list, act after act. */
class Journey {
  readonly acts: Act[] = [];
  readonly place: UnitNumbers;
  readonly key: string;
  at: Date;

  constructor(place: UnitNumbers, start: Date) {
    this.place = place;
    this.key = `${placeKey(place)} posting`;
    this.at = start;
  }

  /** Some minutes later, while offices are open. */
  after(count: number, who: string, deed: Omitted<PostingDeed>): void {
    const waits = later(this.at, count + pickNumber(`${this.key} ${this.acts.length}`, 3));
    this.at = inOfficeHours(waits, `${this.key} ${this.acts.length}`);
    this.acts.push({ at: this.at, who, posting: this.place, ...deed } as Act);
  }

  walk(until: ListStatus, waits: Partial<typeof MINUTES> = {}, from?: ListAct): void {
    const ward = wardLogin(this.place.ward);
    const minutes = { ...MINUTES, ...waits };
    for (const act of listActs(until, from)) {
      this.after(minutes[act], ROAD[act].by === "ward" ? ward : APPROVER, { deed: `${act}List` });
      if (act === "prepare") this.after(1, ward, { deed: "placeSites" });
    }
  }

  prove(photos: readonly Omit<DemoPhoto, "seed">[] = []): void {
    const { ward } = this.place;
    for (const photo of photos) {
      const who = photo.placement === "ward" ? wardLogin(ward) : clerkLogin(this.place);
      const seed = pickNumber(`${this.key} photo ${this.acts.length}`, 2 ** 31);
      this.after(4, who, { deed: "provePlacement", photo: { ...photo, seed } });
    }
  }
}

/** The notices of a ward's khóm, written down when the dossiers of the plan are through. */
function noticesOf(ward: number): Act[] {
  const journey = new Journey(
    { ward, neighbourhood: null },
    instantAt(asCalendarDate("2022-04-18"), "13:40"),
  );
  journey.after(pickNumber(`p${ward} note`, 60), wardLogin(ward), { deed: "saveWardNote" });
  return [
    ...journey.acts,
    ...NEIGHBOURHOOD_NUMBERS.flatMap((neighbourhood) => {
      const each = new Journey({ ward, neighbourhood }, later(journey.at, neighbourhood));
      each.after(0, wardLogin(ward), { deed: "saveNotice" });
      return each.acts;
    }),
  ];
}

/** The correction is opened at once, before the register is put right, and published on the last morning. */
function publishAgain(journey: Journey): void {
  const ward = wardLogin(journey.place.ward);
  journey.at = instantAt(asCalendarDate("2022-04-26"), "16:30");
  journey.after(1, ward, { deed: "correctList", reason: CORRECTION });
  journey.at = instantAt(asCalendarDate("2022-04-27"), "08:02");
  journey.walk("published", { document: 1, submit: 1 }, "document");
  journey.prove([WARD_PLACEMENT]);
}

function journeyOf(place: UnitNumbers, road: Road, start: Date): Act[] {
  const journey = new Journey(place, start);
  journey.walk(road.until, road.until === "approved" ? { preview: 20 } : {});
  if (road.until !== "published") return journey.acts;
  journey.prove(road.photos);
  if (placeKey(place) === placeKey(CORRECTED_PLACE)) publishAgain(journey);
  return journey.acts;
}

/** Everything on the road of some wards' lists until the demo begins; the dossiers and the register go before it. */
export const postingActs = (
  wards: readonly number[],
  dossiers: DossierActs,
  register: readonly Act[],
): Act[] =>
  wards.flatMap((ward) => [
    ...noticesOf(ward),
    ...NEIGHBOURHOOD_NUMBERS.flatMap((neighbourhood) => {
      const road = ROADS[placeKey({ ward, neighbourhood })];
      return road
        ? journeyOf(
            { ward, neighbourhood },
            road,
            road.from ?? readyAt({ ward, neighbourhood }, dossiers, register),
          )
        : [];
    }),
  ]);
