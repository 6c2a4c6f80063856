import { placementPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { correctList } from "@sansang/api/postings/lists/correct-list";
import { makePapers } from "@sansang/api/postings/lists/posted-paper";
import { saveWardNote } from "@sansang/api/postings/notices/save-ward-note";
import { openCamera } from "@sansang/api/postings/placements/open-camera";
import { prove } from "@sansang/api/postings/placements/prove";
import { changeSite } from "@sansang/api/postings/placements/sites";
import { sites } from "@sansang/db/tables/placements";
import { IN_PROCESS } from "@sansang/road/in-process";
import { documentFound, type ListOnTheRoad, listSeen, take } from "@sansang/road/road-to-placement";
import type { Actor } from "@sansang/rules/access/can";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { layInSpool } from "@sansang/storage/spool";
import { and, asc, eq } from "drizzle-orm";
import type { Act } from "./act.ts";
import { wardPeople } from "./people.ts";
import { photographSheet } from "./placement-photos.ts";
import { pollingPlaceOf, siteFactsOf, standsAt, wardNoteOf } from "./polling-places.ts";
import type { DemoPhoto } from "./posting-act.ts";
import { neighbourhoodName, placeKey, type UnitNumbers, wardOf } from "./units.ts";

export type PostingAct = Extract<Act, { posting: UnitNumbers }>;
type Acting = Context & { readonly actor: Actor };

/** Plays what happens to the lists; remembers which version of a khóm's list is on its way. */
export function openPostings(cycleId: string, unitIds: ReadonlyMap<string, string>) {
  const roads = new Map<string, ListOnTheRoad>();
  const unitOf = (place: UnitNumbers): string => {
    const unitId = unitIds.get(placeKey(place));
    if (!unitId) throw new Error(`No unit ${placeKey(place)}`);
    return unitId;
  };
  const roadOf = (place: UnitNumbers): ListOnTheRoad => {
    const road = roads.get(placeKey(place));
    if (!road) throw new Error(`Nobody has prepared the list of ${placeKey(place)}`);
    return road;
  };

  const seen = (context: Context, place: UnitNumbers) =>
    listSeen(IN_PROCESS, context, roadOf(place).postingId);

  const sitesOf = ({ db }: Context, place: UnitNumbers) =>
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
      .where(and(eq(sites.cycleId, cycleId), eq(sites.unitId, unitOf(place))))
      .orderBy(asc(sites.position));

  async function putOnMap(place: UnitNumbers, context: Acting): Promise<void> {
    for (const { siteId, ...opened } of await sitesOf(context, place)) {
      const { kind, name } = opened;
      await execute(changeSite, context, { siteId, kind, name, ...siteFactsOf(place, kind), opened });
    }
  }

  async function provePlacement(place: UnitNumbers, photo: DemoPhoto, context: Acting): Promise<void> {
    const { postingId, versionId } = roadOf(place);
    const kind = photo.placement === "ward" ? "ward_office" : "neighbourhood_office";
    const site = (await sitesOf(context, place)).find((each) => each.kind === kind);
    if (!site) throw new Error(`${placeKey(place)} has no ${kind}`);
    const placement = { siteId: site.siteId, postingId };
    const bytes = await photographSheet(context, versionId, {
      ...photo,
      placementName:
        photo.placement === "ward"
          ? `UBND ${wardOf(place).name}`
          : `Trụ sở ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    });
    const fileName = `Ảnh niêm yết ${neighbourhoodName(place.neighbourhood ?? 1)}.jpg`;
    const note = { userId: context.actor.userId, purpose: placementPurpose(placement), fileName };
    const spoolId = await layInSpool(context.spool, bytes, note);
    const from = standsAt(place, kind, photo.away ?? 0);
    const { ticketId } = await execute(openCamera, context, placement);
    const sent = { ...placement, spoolId, fileName, ticketId, sendUnread: photo.blurred, ...from };
    await execute(prove, context, sent);
  }

  async function document(place: UnitNumbers, context: Acting): Promise<unknown> {
    const { postingId, versionId } = roadOf(place);
    return take(IN_PROCESS, context, "document", {
      versionId,
      decisionNumber: `${40 + place.ward}/QĐ-UBND`,
      decisionOn: dateIn(context.now),
      signatoryCapacity: "CHỦ TỊCH",
      signatoryName: wardPeople(place).chairman,
      opened: await documentFound(IN_PROCESS, context, postingId),
    });
  }

  return async (act: PostingAct, context: Acting): Promise<unknown> => {
    const place = act.posting;
    switch (act.deed) {
      case "saveWardNote":
        return execute(saveWardNote, context, {
          cycleId,
          wardId: unitOf(place),
          ...wardNoteOf(place),
          opened: null,
        });
      case "saveNotice":
        return take(IN_PROCESS, context, "saveNotice", {
          cycleId,
          unitId: unitOf(place),
          ...pollingPlaceOf(place),
          opened: null,
        });
      case "placeSites":
        return putOnMap(place, context);
      case "prepareList": {
        const neighbourhood = { cycleId, unitId: unitOf(place) };
        const { postingId, versionId } = await take(IN_PROCESS, context, "prepare", neighbourhood);
        return roads.set(placeKey(place), { postingId, versionId });
      }
      case "documentList":
        return document(place, context);
      case "submitList":
        return take(IN_PROCESS, context, "submit", { versionId: roadOf(place).versionId });
      case "previewList":
        return take(IN_PROCESS, context, "preview", await seen(context, place));
      case "approveList":
        return take(IN_PROCESS, context, "approve", await seen(context, place));
      case "publishList": {
        const { versionId } = roadOf(place);
        await take(IN_PROCESS, context, "publish", { versionId });
        return makePapers(context, versionId);
      }
      case "correctList": {
        const { postingId } = roadOf(place);
        const { versionId } = await execute(correctList, context, { postingId, reason: act.reason });
        return roads.set(placeKey(place), { postingId, versionId });
      }
      case "provePlacement":
        return provePlacement(place, act.photo, context);
    }
  };
}
