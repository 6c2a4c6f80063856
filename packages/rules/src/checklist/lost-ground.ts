import type { PostingStatus } from "../postings/posting-status.ts";
import type { Unproven } from "../postings/unproven.ts";

/** What a published sheet and the record say differently. */
const NOTICE_FACTS = ["day", "place", "address", "hours", "clusters"] as const;
export type NoticeFact = (typeof NOTICE_FACTS)[number];

/** One reason why a step that the office computes does not hold. */
export type Ground =
  | { readonly kind: "list_not_published" }
  | { readonly kind: "sites_missing"; readonly count: number; readonly least: number }
  | {
      readonly kind: "site_unproven";
      readonly site: string;
      readonly version: number;
      readonly why: Unproven;
    }
  | { readonly kind: "notice_missing" }
  | { readonly kind: "notice_of_other_form" }
  | {
      readonly kind: "notice_differs";
      readonly fact: NoticeFact;
      readonly version: number;
      readonly published: string;
      readonly recorded: string;
    };

/** The khóm's list as far as it tells whose turn it is. */
export interface ListOnItsRoad {
  /** The version on its way to be published, or null. */
  readonly open: {
    readonly version: number;
    readonly status: Extract<PostingStatus, "draft" | "submitted" | "approved">;
  } | null;
  /** Came down after election day: nothing of it is put right any more. */
  readonly takenDown: boolean;
}

const TURN_DEEDS = [
  "enter_notice",
  "prepare_list",
  "submit_list",
  "approve_list",
  "publish_list",
  "correct_list",
  "place_site",
  "send_photo",
  "look_at_photo",
] as const;
export type TurnDeed = (typeof TURN_DEEDS)[number];

/** Who moves next, and with which version of the list. */
export interface Turn {
  readonly who: "ward" | "supervisors" | "approver";
  readonly deed: TurnDeed;
  readonly version: number | null;
}

/** A computed step that both institutions have verified and that does not hold. */
export interface LostGround {
  /** When it ceased to hold, ISO; null: it never held since its version was sent. */
  readonly since: string | null;
  readonly grounds: readonly Ground[];
  readonly turns: readonly Turn[];
  /** How much holds, of how much. */
  readonly done: number;
  readonly of: number;
}

/** Who has the version on its way in hand; `begins` where none is. */
function turnOfList({ open }: ListOnItsRoad, begins: "prepare_list" | "correct_list"): Turn {
  if (!open) return { who: "ward", deed: begins, version: null };
  const { version, status } = open;
  if (status === "draft") return { who: "ward", deed: "submit_list", version };
  return { who: "approver", deed: status === "submitted" ? "approve_list" : "publish_list", version };
}

function turnOf(ground: Ground, list: ListOnItsRoad): Turn | null {
  if (ground.kind === "notice_missing" || ground.kind === "notice_of_other_form")
    return { who: "ward", deed: "enter_notice", version: null };
  if (list.takenDown) return null;
  switch (ground.kind) {
    case "list_not_published":
      return turnOfList(list, "prepare_list");
    case "notice_differs":
      return turnOfList(list, "correct_list");
    case "sites_missing":
      return { who: "ward", deed: "place_site", version: null };
    case "site_unproven": {
      const { version, why } = ground;
      return why === "to_check" || why === "unreadable"
        ? { who: "supervisors", deed: "look_at_photo", version }
        : { who: "ward", deed: "send_photo", version };
    }
  }
}

/** Whose turn it is, each once; nobody's where what was lost cannot come back. */
export function turnsOf(grounds: readonly Ground[], list: ListOnItsRoad): Turn[] {
  const turns = grounds.flatMap((ground) => turnOf(ground, list) ?? []);
  return turns.filter(
    (turn, at) =>
      turns.findIndex(({ deed, version }) => deed === turn.deed && version === turn.version) === at,
  );
}
