import { formatCount } from "@sansang/rules/kernel/number-words";
import { GROUP_WORDS, type Group } from "@sansang/rules/reports/composition";
import { type CompositionWording, share } from "./composition-wording.ts";
import type { BarMark } from "./mark.ts";
import { type Shown, type ShownCount, sumOf } from "./shown-counts.ts";

export interface KeyPart {
  readonly id: string;
  readonly label: string;
  readonly count: ShownCount;
  readonly mark: BarMark;
  /** The group behind it; null where it is made of several. */
  readonly group: Group | null;
  /** Its share stands beside it. */
  readonly withShare: boolean;
}

/** One picture: a big figure, what it is of, and the parts that make everybody. */
export interface Panel {
  readonly id: "women" | "standing" | "qualification" | "theory" | "ethnicity";
  readonly title: string;
  readonly headline: ShownCount;
  readonly headlineGroup: Group | null;
  readonly note: string;
  /** In the order they are drawn. */
  readonly parts: readonly KeyPart[];
}

export function panelsOf({ candidates, counts }: Shown, wording: CompositionWording): Panel[] {
  const { t, language } = wording;
  const n = formatCount(candidates, language);
  const part = (group: Group, mark: BarMark, withShare = false): KeyPart => ({
    id: group,
    label: GROUP_WORDS[group][language],
    count: counts[group],
    mark,
    group,
    withShare,
  });
  /** Groups with nobody in them are left out of a key. */
  const others = (...groups: Group[]): KeyPart[] =>
    groups.filter((group) => counts[group] !== 0).map((group) => part(group, "line"));
  const of = (value: ShownCount, words?: "newcomers" | "professionals" | "theory"): string => {
    if (value === null) return t("outOfHidden", { n });
    const out = t("outOf", { n, share: share(value, candidates, wording) });
    return words ? `${out} ${t(`headline.${words}`)}` : out;
  };
  const trained = sumOf([counts.theory_primary, counts.theory_intermediate, counts.theory_higher]);
  return [
    {
      id: "women",
      title: t("panel.women"),
      headline: counts.women,
      headlineGroup: "women",
      note: of(counts.women),
      parts: [part("women", "full"), part("men", "line")],
    },
    {
      id: "standing",
      title: t("panel.standing"),
      headline: counts.newcomers,
      headlineGroup: "newcomers",
      note: of(counts.newcomers, "newcomers"),
      parts: [part("incumbents", "tint", true), part("newcomers", "full", true)],
    },
    {
      id: "qualification",
      title: t("panel.qualification"),
      headline: counts.professionals,
      headlineGroup: "professionals",
      note: of(counts.professionals, "professionals"),
      parts: [part("professionals", "full"), ...others("not_professionals", "qualification_unknown")],
    },
    {
      id: "theory",
      title: t("panel.theory"),
      headline: trained,
      headlineGroup: null,
      note: of(trained, "theory"),
      parts: [
        part("theory_primary", "tint", true),
        part("theory_intermediate", "full", true),
        ...others("theory_higher", "theory_none", "theory_unknown"),
      ],
    },
    {
      id: "ethnicity",
      title: t("panel.ethnicity"),
      headline: counts.ethnic_minority,
      headlineGroup: "ethnic_minority",
      note: of(counts.ethnic_minority),
      parts: [part("ethnic_minority", "full"), ...others("kinh", "ethnicity_unknown")],
    },
  ];
}
