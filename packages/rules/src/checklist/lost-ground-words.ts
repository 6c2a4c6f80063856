import { type CalendarDate, dateIn } from "../kernel/calendar.ts";
import { formatClock, formatDate } from "../kernel/date-words.ts";
import type { Language, Words } from "../kernel/language.ts";
import type { Unproven } from "../postings/unproven.ts";
import type { Ground, LostGround, NoticeFact, Turn, TurnDeed } from "./lost-ground.ts";

const WHO: Record<Turn["who"], Words> = {
  ward: { vi: "cán bộ cơ sở", en: "the commune or its khóm and hamlets" },
  supervisors: { vi: "giám sát viên", en: "the supervisors" },
  approver: { vi: "người phê duyệt", en: "the approver" },
};

const DEEDS: Record<TurnDeed, Words> = {
  enter_notice: { vi: "ghi nơi, giờ bầu cử", en: "enters place and hours" },
  prepare_list: { vi: "soạn danh sách", en: "prepares the list" },
  submit_list: { vi: "gửi duyệt bản {version}", en: "submits version {version}" },
  approve_list: { vi: "phê duyệt bản {version}", en: "approves version {version}" },
  publish_list: { vi: "công bố bản {version}", en: "publishes version {version}" },
  correct_list: { vi: "lập bản đính chính", en: "opens a correction" },
  place_site: { vi: "đặt thêm điểm niêm yết", en: "places another site" },
  send_photo: { vi: "dán bản {version} và gửi ảnh", en: "posts version {version} and sends a photo" },
  look_at_photo: { vi: "xem ảnh bản {version}", en: "look at the photo of version {version}" },
};

const UNPROVEN: Record<Unproven, Words> = {
  no_photo: {
    vi: "điểm niêm yết {site} chưa có ảnh bản {version}",
    en: "there is no photo of version {version} at {site}",
  },
  to_check: {
    vi: "ảnh bản {version} tại {site} chờ một cơ quan công nhận",
    en: "the photo of version {version} at {site} waits for one institution",
  },
  unreadable: {
    vi: "ảnh bản {version} tại {site} không đọc được mã, chờ cả hai cơ quan công nhận",
    en: "the photo of version {version} at {site} is not readable and waits for both institutions",
  },
  refused: {
    vi: "ảnh bản {version} tại {site} đã bị bác",
    en: "the photo of version {version} at {site} was refused",
  },
  torn: {
    vi: "tờ bản {version} tại {site} bị rách",
    en: "the sheet of version {version} at {site} was found torn",
  },
  gone: {
    vi: "tờ bản {version} tại {site} bị gỡ",
    en: "the sheet of version {version} at {site} was found gone",
  },
};

const DIFFERS: Record<NoticeFact, Words> = {
  day: {
    vi: "ngày bầu cử trên tờ niêm yết bản {version} ({published}) khác ngày của đợt ({recorded})",
    en: "election day on the posted version {version} ({published}) is not the cycle’s ({recorded})",
  },
  place: {
    vi: "nơi bầu cử trên tờ niêm yết bản {version} ({published}) khác nơi đã ghi ({recorded})",
    en: "the polling place on the posted version {version} ({published}) is not the recorded one ({recorded})",
  },
  address: {
    vi: "địa chỉ trên tờ niêm yết bản {version} ({published}) khác địa chỉ đã ghi ({recorded})",
    en: "the address on the posted version {version} ({published}) is not the recorded one ({recorded})",
  },
  hours: {
    vi: "giờ bầu cử trên tờ niêm yết bản {version} ({published}) khác giờ đã ghi ({recorded})",
    en: "the hours on the posted version {version} ({published}) are not the recorded ones ({recorded})",
  },
  clusters: {
    vi: "các cụm họp trên tờ niêm yết bản {version} ({published}) khác các cụm đã ghi ({recorded})",
    en: "the clusters on the posted version {version} ({published}) are not the recorded ones ({recorded})",
  },
};

const SIMPLE = {
  list_not_published: {
    vi: "danh sách của đơn vị chưa được công bố",
    en: "the unit’s list is not published",
  },
  sites_missing: {
    vi: "mới có {count}/{least} điểm niêm yết",
    en: "there are {count} of {least} posting sites",
  },
  notice_missing: { vi: "chưa ghi nơi, giờ bầu cử", en: "place and hours are not entered" },
  notice_of_other_form: {
    vi: "hình thức bầu cử đã đổi, phải ghi lại nơi, giờ",
    en: "people elect in another way now, place and hours are to be entered again",
  },
} satisfies Partial<Record<Ground["kind"], Words>>;

const filled = (sentence: string, facts: object): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) =>
    String((facts as Record<string, unknown>)[name] ?? blank),
  );

/** What went, as a part of a sentence. */
export function formatGround(ground: Ground, language: Language): string {
  switch (ground.kind) {
    case "site_unproven":
      return filled(UNPROVEN[ground.why][language], ground);
    case "notice_differs": {
      const shown = (text: string) =>
        ground.fact === "day" ? formatDate(text as CalendarDate, language) : text;
      const facts = { published: shown(ground.published), recorded: shown(ground.recorded) };
      return filled(DIFFERS[ground.fact][language], { ...ground, ...facts });
    }
    default:
      return filled(SIMPLE[ground.kind][language], ground);
  }
}

/** «cán bộ cơ sở lập bản đính chính». */
const formatTurn = (turn: Turn, language: Language): string =>
  `${WHO[turn.who][language]} ${filled(DEEDS[turn.deed][language], turn)}`;

/** `09:20, 28/04/2022`. */
const formatSince = (since: string, language: Language): string => {
  const instant = new Date(since);
  return `${formatClock(instant)}, ${formatDate(dateIn(instant), language)}`;
};

/** That the step was verified and since when it is not, or that it lacks something; with how much holds. */
export function formatLoss({ since, done, of }: LostGround, language: Language): string {
  if (since === null)
    return language === "vi" ? `Còn thiếu căn cứ (${done}/${of})` : `Something is missing (${done}/${of})`;
  const moment = formatSince(since, language);
  return language === "vi"
    ? `Đã xác minh, nay mất căn cứ từ ${moment} (${of}/${of} → ${done}/${of})`
    : `Verified, and without its ground since ${moment} (${of}/${of} → ${done}/${of})`;
}

/** Whose turn it is, in one sentence. */
export function formatTurns(turns: readonly Turn[], language: Language): string {
  if (turns.length === 0)
    return language === "vi"
      ? "Danh sách đã gỡ sau ngày bầu: không ai phải làm gì nữa."
      : "The list came down after election day: nothing is left to do.";
  const next = turns.map((turn) => formatTurn(turn, language)).join("; ");
  return language === "vi" ? `Đến lượt: ${next}.` : `Next: ${next}.`;
}

/** The whole of it, as one line. */
export const formatLostGround = (lost: LostGround, language: Language): string =>
  `${formatLoss(lost, language)}: ${lost.grounds.map((ground) => formatGround(ground, language)).join("; ")}. ${formatTurns(lost.turns, language)}`;
