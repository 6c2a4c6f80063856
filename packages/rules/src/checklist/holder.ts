import { INSTITUTION_WORDS, INSTITUTIONS } from "../access/roles.ts";
import type { Words } from "../kernel/language.ts";

/** In whose worklist a dossier waits: those who prepare it, one of the institutions, the approver. */
export const HOLDERS = ["preparer", ...INSTITUTIONS, "approver"] as const;
export type Holder = (typeof HOLDERS)[number];

export const HOLDER_WORDS: Record<Holder, Words> = {
  preparer: { vi: "đơn vị chuẩn bị", en: "those who prepare it" },
  fatherland_front: INSTITUTION_WORDS.fatherland_front.short,
  home_affairs: INSTITUTION_WORDS.home_affairs.short,
  approver: { vi: "người duyệt", en: "the approver" },
};
