import { appointProvisionalHead } from "@sansang/api/elections/heads/provisional-heads";
import { execute } from "@sansang/api/kernel/command";
import { type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { officialLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { november } from "./calendar.ts";
import { neighbourhoodPeople } from "./people.ts";
import { type Place, placeKey } from "./units.ts";

interface Provisional {
  readonly place: Place;
  readonly decisionNumber: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Two end after the election of their khóm, one of them only a day after; in Đại Hải one ends before it. */
const HEADS: readonly Provisional[] = [
  {
    place: { commune: "phuloi", neighbourhood: 1 },
    decisionNumber: "85/QĐ-UBND",
    startsOn: "2026-07-01",
    endsOn: "2026-12-21",
  },
  {
    place: { commune: "phuloi", neighbourhood: 2 },
    decisionNumber: "86/QĐ-UBND",
    startsOn: "2026-07-01",
    endsOn: "2026-12-31",
  },
  {
    place: { commune: "daihai", neighbourhood: 2 },
    decisionNumber: "31/QĐ-UBND",
    startsOn: "2026-07-01",
    endsOn: "2026-12-31",
  },
];

const appoints = ({ place, decisionNumber, startsOn, endsOn }: Provisional): Act => ({
  at: instantAt(november(3), `09:${10 + (place.neighbourhood ?? 0)}`),
  who: officialLogin(place),
  what: `records who leads ${placeKey(place)}`,
  play: (world, context) =>
    execute(appointProvisionalHead, context, {
      unitId: world.unit(place),
      name: neighbourhoodPeople(place).provisionalHead,
      decisionNumber,
      decidedOn: startsOn as CalendarDate,
      startsOn: startsOn as CalendarDate,
      endsOn: endsOn as CalendarDate,
    }),
});

/** The provisional heads that are recorded as soon as there are accounts. */
export const headActs = (): Act[] => HEADS.map(appoints);
