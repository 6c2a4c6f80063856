import { execute } from "@sansang/api/kernel/command";
import { fillAppointment } from "@sansang/api/teams/appointments";
import { recordTeam } from "@sansang/api/teams/record-team";
import { IN_PROCESS } from "@sansang/road/in-process";
import { sourcedFacts, take } from "@sansang/road/road-to-placement";
import type { Institution } from "@sansang/rules/access/roles";
import { asBirth } from "@sansang/rules/kernel/birth";
import { type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { later } from "../moments.ts";
import { approverLogin, officialLogin, verifierLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { november } from "./calendar.ts";
import { CANDIDATES, type Candidate } from "./candidates.ts";
import { neighbourhoodPeople } from "./people.ts";
import { type Place, placeKey } from "./units.ts";

const EVIDENCE = "Giấy tờ trong hồ sơ, đã đối chiếu bản chính";

/** An institution finds every criterion met but the age, which is counted, and concludes so. */
const concludes = ({ key, place }: Candidate, institution: Institution, at: Date): Act => ({
  at,
  who: verifierLogin(institution, place),
  what: `finds ${key} eligible`,
  play: async (world, context) => {
    const candidateId = world.id(key);
    const { criteria, version } = await IN_PROCESS.read(context, "candidates.show", { candidateId });
    const assessments = criteria.flatMap(({ criterion }) =>
      criterion === "age" ? [] : [{ criterion, outcome: "met" as const, evidence: EVIDENCE }],
    );
    const seen = { candidateId, institution, seenVersion: version };
    await take(IN_PROCESS, context, "vet", { ...seen, assessments });
    await take(IN_PROCESS, context, "findEligible", seen);
  },
});

function candidateActs(candidate: Candidate): Act[] {
  const { key, place, progress, facts, enteredAt, sentAt } = candidate;
  const who = officialLogin(place);
  const enters: Act = {
    at: enteredAt,
    who,
    what: `enters ${key}`,
    play: async (world, context) => {
      const input = { ...world.electing(place), facts: sourcedFacts(facts) };
      world.made.set(key, (await take(IN_PROCESS, context, "enter", input)).candidateId);
    },
  };
  if (progress === "entered") return [enters];
  const sends: Act = {
    at: sentAt,
    who,
    what: `sends ${key} to vetting`,
    play: (world, context) => take(IN_PROCESS, context, "sendToVetting", { candidateId: world.id(key) }),
  };
  if (progress === "vetting") return [enters, sends];
  const front = concludes(candidate, "fatherland_front", later(sentAt, 95));
  if (progress === "half") return [enters, sends, front];
  return [enters, sends, front, concludes(candidate, "home_affairs", later(sentAt, 110))];
}

interface Dates {
  readonly place: Place;
  readonly first: CalendarDate;
  readonly party: CalendarDate;
  readonly second: CalendarDate;
}

/** The khóm whose three meetings are over, and when they were. */
const HELD: readonly Dates[] = [
  {
    place: { commune: "myxuyen", neighbourhood: 3 },
    first: november(13),
    party: november(16),
    second: november(17),
  },
  {
    place: { commune: "soctrang", neighbourhood: 1 },
    first: november(24),
    party: november(25),
    second: november(26),
  },
  {
    place: { commune: "soctrang", neighbourhood: 2 },
    first: november(24),
    party: november(25),
    second: november(26),
  },
];

const recordsDates = ({ place, first, party, second }: Dates): Act => ({
  at: instantAt(second, "16:20"),
  who: officialLogin(place),
  what: `records the meetings of ${placeKey(place)}`,
  play: (world, context) =>
    take(IN_PROCESS, context, "recordDates", {
      ...world.electing(place),
      frontMeeting1: first,
      partyOpinion: party,
      consultation: null,
      frontMeeting2: second,
      opened: null,
    }),
});

/** The khóm that elects alone. */
const ALONE: Place = { commune: "myxuyen", neighbourhood: 3 };

/** Its team is written down when the decision on it was sent, and its list of candidates is fixed. */
const teamAndList = (): Act[] => [
  {
    at: instantAt(november(20), "16:40"),
    who: officialLogin(ALONE),
    what: "writes down the team",
    play: async (world, context) => {
      const place = world.electing(ALONE);
      const { frontHead, secretary } = neighbourhoodPeople(ALONE);
      const decision = { decisionNumber: "57/QĐ-UBND", decidedOn: november(20), opened: null };
      await execute(recordTeam, context, { ...place, ...decision });
      for (const [role, name, birth] of [
        ["leader", frontHead, "1968"],
        ["secretary", secretary, "1983"],
      ] as const)
        await execute(fillAppointment, context, {
          ...place,
          body: "team",
          role,
          name,
          birth: asBirth(birth),
          fromFrontCommittee: role === "leader",
        });
    },
  },
  {
    at: instantAt(november(24), "08:05"),
    who: approverLogin(ALONE),
    what: "fixes the list",
    play: (world, context) => take(IN_PROCESS, context, "fixList", world.electing(ALONE)),
  },
];

/** Everything that happens in the register until the demo begins. */
export const registerActs = (): Act[] => [
  ...CANDIDATES.flatMap(candidateActs),
  ...HELD.map(recordsDates),
  ...teamAndList(),
];
