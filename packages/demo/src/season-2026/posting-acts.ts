import { placementPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import { makePapers } from "@sansang/api/postings/lists/posted-paper";
import { openCamera } from "@sansang/api/postings/placements/open-camera";
import { prove } from "@sansang/api/postings/placements/prove";
import { changeSite } from "@sansang/api/postings/placements/sites";
import { sites } from "@sansang/db/tables/placements";
import { IN_PROCESS } from "@sansang/road/in-process";
import { documentFound, listSeen, take } from "@sansang/road/road-to-placement";
import { dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import type { SiteKind } from "@sansang/rules/postings/site";
import { layInSpool } from "@sansang/storage/spool";
import { and, asc, eq } from "drizzle-orm";
import { photographSheet } from "../placement-photos.ts";
import { approverLogin, officialLogin } from "./accounts.ts";
import type { Act, Acting, World } from "./act.ts";
import { november } from "./calendar.ts";
import { communePeople, neighbourhoodPeople } from "./people.ts";
import { fullName, type Place, placeName } from "./units.ts";

/** The khóm whose list hangs already. */
const ALONE: Place = { commune: "myxuyen", neighbourhood: 3 };
const STREET = "đường Bờ Tre";
const POSTING = "posting myxuyen 3";
const VERSION = "version myxuyen 3";

/** Places in the fields, where nobody's office stands. */
const STANDS: Readonly<
  Record<"ward_office" | "neighbourhood_office", { latitude: number; longitude: number }>
> = {
  ward_office: { latitude: 9.52, longitude: 105.87 },
  neighbourhood_office: { latitude: 9.526, longitude: 105.876 },
};
const isStand = (kind: SiteKind): kind is keyof typeof STANDS => kind in STANDS;

const sitesOf = (world: World, { db }: Acting) =>
  db
    .select({
      siteId: sites.id,
      kind: sites.kind,
      name: sites.name,
      address: sites.address,
      latitude: sites.latitude,
      longitude: sites.longitude,
    })
    .from(sites)
    .where(and(eq(sites.cycleId, world.cycle(ALONE)), eq(sites.unitId, world.unit(ALONE))))
    .orderBy(asc(sites.position));

async function putOnMap(world: World, context: Acting): Promise<void> {
  for (const { siteId, ...opened } of await sitesOf(world, context)) {
    const { kind, name } = opened;
    if (!isStand(kind)) continue;
    const address = `Số ${kind === "ward_office" ? 5 : 21}, ${STREET}, ${WARD}`;
    await execute(changeSite, context, { siteId, kind, name, address, ...STANDS[kind], opened });
  }
}

const WARD = fullName({ ...ALONE, neighbourhood: null });

/** When and where the khóm that elects alone meets. */
const notice: Act = {
  at: instantAt(november(23), "14:15"),
  who: officialLogin(ALONE),
  what: "writes the notice",
  play: (world, context) =>
    take(IN_PROCESS, context, "saveNotice", {
      ...world.electing(ALONE),
      place: `Nhà văn hóa ${placeName(ALONE)}`,
      address: `Số 21, ${STREET}, ${WARD}`,
      opensAt: "07:30",
      closesAt: null,
      opened: null,
    }),
};

const LARGE: Place = { commune: "soctrang", neighbourhood: 2 };

/** Its 644 households are too many for one hall. */
const noticeInClusters: Act = {
  at: instantAt(november(27), "10:20"),
  who: officialLogin(LARGE),
  what: "writes the notice of two clusters",
  play: (world, context) => {
    const ward = fullName({ ...LARGE, neighbourhood: null });
    const { frontHead, secretary } = neighbourhoodPeople(LARGE);
    const hall = {
      place: `Nhà văn hóa ${placeName(LARGE)}`,
      address: `Số 40, đường Cồn Bần, ${ward}`,
      opensAt: "07:30",
    };
    const school = {
      place: "Điểm trường Cồn Bần",
      address: `Số 112, đường Cồn Bần, ${ward}`,
      opensAt: "14:00",
    };
    return take(IN_PROCESS, context, "saveNotice", {
      ...world.electing(LARGE),
      ...hall,
      closesAt: null,
      clusters: [
        { ...hall, name: "Tổ 1 đến tổ 5", chair: frontHead },
        { ...school, name: "Tổ 6 đến tổ 9", chair: secretary },
      ],
      opened: null,
    });
  },
};

const prepares: Act = {
  at: instantAt(november(24), "08:40"),
  who: officialLogin(ALONE),
  what: "prepares the list",
  play: async (world, context) => {
    const { postingId, versionId } = await take(IN_PROCESS, context, "prepare", world.electing(ALONE));
    world.made.set(POSTING, postingId).set(VERSION, versionId);
    await putOnMap(world, context);
    await take(IN_PROCESS, context, "document", {
      versionId,
      decisionNumber: "61/QĐ-UBND",
      decisionOn: dateIn(context.now),
      signatoryCapacity: "CHỦ TỊCH",
      signatoryName: communePeople(ALONE).chairman,
      opened: await documentFound(IN_PROCESS, context, postingId),
    });
    await take(IN_PROCESS, context, "submit", { versionId });
  },
};

const publishes: Act = {
  at: instantAt(november(24), "14:05"),
  who: approverLogin(ALONE),
  what: "approves and publishes the list",
  play: async (world, context) => {
    const [postingId, versionId] = [world.id(POSTING), world.id(VERSION)];
    await take(IN_PROCESS, context, "preview", await listSeen(IN_PROCESS, context, postingId));
    await take(IN_PROCESS, context, "approve", await listSeen(IN_PROCESS, context, postingId));
    await take(IN_PROCESS, context, "publish", { versionId });
    await makePapers(context, versionId);
  },
};

/** The sheet on one of its two walls, photographed. */
const proves = (kind: keyof typeof STANDS, time: string, seed: number): Act => ({
  at: instantAt(november(25), time),
  who: officialLogin(ALONE),
  what: `proves the sheet at ${kind}`,
  play: async (world, context) => {
    const [postingId, versionId] = [world.id(POSTING), world.id(VERSION)];
    const site = (await sitesOf(world, context)).find((each) => each.kind === kind);
    if (!site) throw new Error(`There is no ${kind}`);
    const placement = { siteId: site.siteId, postingId };
    const placed = kind === "ward_office" ? "ward" : "neighbourhood";
    const bytes = await photographSheet(context, versionId, {
      placement: placed,
      seed,
      placementName: site.name,
    });
    const fileName = `Ảnh niêm yết ${placeName(ALONE)}.jpg`;
    const note = { userId: context.actor.userId, purpose: placementPurpose(placement), fileName };
    const spoolId = await layInSpool(context.spool, bytes, note);
    const { ticketId } = await execute(openCamera, context, placement);
    await execute(prove, context, { ...placement, spoolId, fileName, ticketId, ...STANDS[kind] });
  },
});

/** Two notices, and everything on the road of the one list that hangs. */
export const postingActs = (): Act[] => [
  notice,
  noticeInClusters,
  prepares,
  publishes,
  proves("neighbourhood_office", "08:20", 20_261),
  proves("ward_office", "09:05", 20_262),
];
