import { runPrepared } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import type { Institution } from "@sansang/rules/access/roles";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { covers, pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { ShowPlacementsInput } from "@sansang/rules/postings/placement.input";
import { offeredOnPhoto } from "@sansang/rules/postings/placement-offers";
import {
  decidingPhoto,
  type PhotoOutcome,
  type PhotoStanding,
  type PlacementState,
  photoStandings,
} from "@sansang/rules/postings/placement-state";
import { cyclesInScope } from "../../elections/cycles-in-scope.ts";
import { earlierActsByGroup } from "../../kernel/earlier-acts.ts";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope, type Scope } from "../../kernel/scope.ts";
import { unitPathOf } from "../../org/unit-path-of.ts";
import { type Placement, type PlacementPhoto, placementFacts, placementsWithin } from "./load-placements.ts";
import { seesOriginals } from "./originals.ts";
import {
  NEIGHBOURHOODS,
  PHOTO_FACTS,
  type PhotoRecord,
  VISITS,
  type VisitRow,
} from "./placement-statements.ts";

/** A photo as the board shows it; its picture comes by `open-photo`. */
export interface PhotoView extends Omit<PhotoRecord, "accepted"> {
  readonly version: number;
  readonly outcome: PhotoOutcome;
  /** What it is worth for its wall today. */
  readonly standing: PhotoStanding;
  readonly refused: boolean;
  readonly at: string;
  readonly accepted: readonly { institution: Institution; by: string; at: string }[];
  /** May this person judge it? Whoever took it, and whose institution has spoken, may not. */
  readonly mayAccept: boolean;
  readonly mayRefuse: boolean;
}

/** Where somebody asks, and whether the cycle there is over or stands still. */
interface Place {
  readonly path: UnitPath;
  readonly closed: boolean;
  readonly suspended: boolean;
}

/** One list at one site. */
export interface PlacementView {
  readonly postingId: string;
  readonly state: PlacementState;
  /** The photo from which the state follows. */
  readonly photo: PhotoView | null;
  /** Every photo of the wall that was asked for, newest first; of others none. */
  readonly photos: readonly PhotoView[];
  readonly visits: readonly Omit<VisitRow, "siteId" | "postingId">[];
}

/** The unit asked for as far as the person may see; a clerk who asks for the ward sees his own khóm of it. */
function visiblePaths(scope: Scope, path: UnitPath | null): readonly UnitPath[] {
  if (!path) throw new Refusal("not_found");
  if (inScope(scope, path)) return [path];
  const own = scope.paths.filter((each) => covers(path, each));
  if (own.length === 0) throw new Refusal("not_found");
  return own;
}

/** Of more photos of one wall only the newest are told. */
const MOST_PHOTOS = 50;

/** The board of a ward's walls, or of one khóm's: which version should hang, where, and what is proven. */
export const showPlacements = query({
  action: "postings.list.view",
  input: ShowPlacementsInput,
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const cycleIds = cycles.map(({ id }) => id);
    const paths = visiblePaths(scope, await unitPathOf(db, input.wardId));
    const ranges = paths.map(pathRange);
    const [neighbourhoods, placements] = await Promise.all([
      runPrepared(db, NEIGHBOURHOODS, [
        cycleIds,
        ranges.map(({ from }) => from),
        ranges.map(({ until }) => until),
      ]),
      placementsWithin(db, cycleIds, paths),
    ]);
    const isOpen = ({ siteId, postingId }: Placement): boolean =>
      siteId === input.open?.siteId && postingId === input.open.postingId;
    /** The photo that decides first, then those of the wall that was asked for. */
    const toldOf = (placement: Placement): (PlacementPhoto | undefined)[] => [
      decidingPhoto(placementFacts(placement)),
      ...(isOpen(placement) ? placement.photos.slice(-MOST_PHOTOS).reverse() : []),
    ];
    const ids = [...new Set(placements.flatMap((each) => toldOf(each).flatMap((photo) => photo?.id ?? [])))];
    const [facts, visits] = await Promise.all([
      runPrepared(db, PHOTO_FACTS, [ids]),
      runPrepared(db, VISITS, [[...new Set(placements.map(({ siteId }) => siteId))]]),
    ]);
    const factsOf = new Map(facts.map((each) => [each.photoId, each]));
    const earlierOf = await earlierActsByGroup(db, actor.userId, ids);

    const shownPhoto = (
      placement: Placement,
      photo: PlacementPhoto | undefined,
      { path, closed, suspended }: Place,
    ): PhotoView | null => {
      const known = photo && factsOf.get(photo.id);
      if (!known) return null;
      const asking = { actor, unit: path, closed, suspended, earlier: earlierOf(photo.id) };
      const { accept, refuse } = offeredOnPhoto(
        {
          state: placement.state,
          placement: placementFacts(placement),
          judged: { proof: photo, accepted: photo.accepted },
        },
        asking,
      );
      return {
        ...known,
        accepted: known.accepted as PhotoView["accepted"],
        version: photo.version,
        outcome: photo.outcome,
        standing: photoStandings(placementFacts(placement)).get(photo) ?? "replaced",
        refused: photo.refused,
        at: photo.at.toISOString(),
        mayAccept: accept,
        mayRefuse: refuse,
      };
    };
    const placementOf = (placement: Placement, place: Place): PlacementView[] => {
      const [decides, ...all] = toldOf(placement).map((photo) => shownPhoto(placement, photo, place));
      return placement.postingId
        ? [
            {
              postingId: placement.postingId,
              state: placement.state,
              photo: decides ?? null,
              photos: all.filter((photo) => photo !== null),
              visits: visits
                .filter(
                  (visit) => visit.siteId === placement.siteId && visit.postingId === placement.postingId,
                )
                .map(({ siteId: _, postingId: __, ...visit }) => visit),
            },
          ]
        : [];
    };

    return {
      cycles,
      today: dateIn(now),
      at: now.toISOString(),
      proven: placements.filter(({ state }) => state === "proven").length,
      of: placements.length,
      neighbourhoods: neighbourhoods.map(({ path, closed, suspended, sites, ...neighbourhood }) => ({
        ...neighbourhood,
        mayPlace: mayNow("postings.site.place", { actor, unit: path, closed, suspended }),
        mayProve: mayNow("postings.placement.prove", { actor, unit: path, closed, suspended }),
        mayVisit: mayNow("postings.placement.visit", { actor, unit: path, closed, suspended }),
        seesOriginals: seesOriginals(actor, path),
        sites: sites.map((site) => ({
          ...site,
          placements: placements
            .filter(({ siteId }) => siteId === site.siteId)
            .flatMap((placement) => placementOf(placement, { path, closed, suspended })),
        })),
      })),
    };
  },
});
