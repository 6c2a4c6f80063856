import type { Words } from "../kernel/language.ts";
import { isCommuneLevel, UNIT_KIND_WORDS, type UnitKind } from "./unit.ts";

/** «UBND cấp xã» as a ward reads it: «UBND phường». Words that name no level, or a unit that is none, change nothing. */
export function inCommune(words: Words, kind: UnitKind): Words {
  if (!isCommuneLevel(kind)) return words;
  const { vi, en } = UNIT_KIND_WORDS[kind];
  return {
    vi: words.vi.replaceAll("cấp xã", vi.toLocaleLowerCase("vi")),
    en: words.en.replaceAll("Commune-level", en).replaceAll("commune-level", en.toLowerCase()),
  };
}
