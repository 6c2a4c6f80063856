import { expect, test } from "vitest";
import type { RouterOutputs } from "../../../lib/api.ts";
import { vettingSlots } from "./vetting-slots.ts";

type ShownCandidate = RouterOutputs["candidates"]["show"];

type Finding = ShownCandidate["findings"][number];

const assessments = (
  institution: Finding["institution"],
  version = 2,
  kind: Finding["kind"] = "eligible",
): Finding => ({
  institution,
  version,
  kind,
  ground: null,
  reason: null,
  by: "Huỳnh Ngọc Sen",
  at: "2022-04-24T02:00:00.000Z",
  mark: null,
});

/** The dossier of version 2 as the supervisor of Home Affairs sees it. */
const seen = (part: Partial<ShownCandidate>): ShownCandidate =>
  ({
    institutions: ["fatherland_front", "home_affairs"],
    institution: "home_affairs",
    status: "vetting",
    findings: [],
    standingFindings: [],
    institutionsDiffer: false,
    ...part,
  }) as unknown as ShownCandidate;

const standing = ({ institution, kind }: Finding) => ({ institution, kind, ground: null });
const kinds = (shown: ShownCandidate) => vettingSlots(shown).map(({ kind }) => kind);

test("the Front has concluded, the viewer’s own slot waits for him", () => {
  const front = assessments("fatherland_front");
  expect(kinds(seen({ findings: [front], standingFindings: [standing(front)] }))).toEqual([
    "eligible",
    "mine",
  ]);
});

test("what was concluded on an earlier version no longer holds", () => {
  expect(kinds(seen({ findings: [assessments("fatherland_front", 1)] }))).toEqual(["void", "mine"]);
});

test("two institutions that differ are both shown so", () => {
  const both = [assessments("fatherland_front"), assessments("home_affairs", 2, "not_eligible")];
  const shown = seen({ findings: both, standingFindings: both.map(standing), institutionsDiffer: true });
  expect(kinds(shown)).toEqual(["split", "split"]);
});

test("before vetting nothing waits for anybody", () => {
  expect(kinds(seen({ status: "consulted" }))).toEqual(["other", "other"]);
});
