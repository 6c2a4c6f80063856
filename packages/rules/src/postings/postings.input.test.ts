import { describe, expect, test } from "vitest";
import { SaveNoticeInput, SaveWardNoteInput } from "./notice.input.ts";
import { ProveInput, VisitPlacementInput } from "./placement.input.ts";
import { ApproveInput, ApproveManyInput, CorrectInput, DocumentInput } from "./posting.input.ts";
import { PlaceSiteInput } from "./site.input.ts";

const ID = "0190a5f0-7c3e-7000-8000-000000000001";

/** The problems of an input as «field: code». */
const problems = (
  schema: {
    safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } };
  },
  value: unknown,
): string[] =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("the notice", () => {
  const NOTICE = {
    cycleId: ID,
    unitId: ID,
    place: "Trụ sở Khóm 4",
    address: "80 Hoa Sen",
    opensAt: "07:00",
    closesAt: "11:00",
    opened: null,
  };
  test("is place, address and hours", () => {
    expect(problems(SaveNoticeInput, NOTICE)).toEqual([]);
  });
  test.each([
    [{ opensAt: "7h" }, "opensAt: not_time"],
    [{ closesAt: "24:00" }, "closesAt: not_time"],
    [{ closesAt: "07:00" }, "closesAt: hours_reversed"],
    [{ opensAt: undefined }, "opensAt: missing"],
    [{ place: " " }, "place: missing"],
  ])("%j is refused", (more, problem) => {
    expect(problems(SaveNoticeInput, { ...NOTICE, ...more })).toEqual([problem]);
  });
  const CLUSTER = {
    name: "Tổ 1",
    chair: "Danh Văn Nhãn",
    place: "Nhà văn hóa",
    address: "Hoa Sen",
    opensAt: "07:30",
  };
  const MEETING = { ...NOTICE, closesAt: null };
  test.each<[object[], string[]]>([
    [[CLUSTER, { ...CLUSTER, name: "Tổ 2" }], []],
    [[CLUSTER], ["clusters: one_cluster"]],
    [[CLUSTER, CLUSTER], ["clusters.1.name: cluster_twice"]],
    [[CLUSTER, { ...CLUSTER, name: "Tổ 2", chair: " " }], ["clusters.1.chair: missing"]],
    [[CLUSTER, { ...CLUSTER, name: "Tổ 2", opensAt: "7h" }], ["clusters.1.opensAt: not_time"]],
    [
      Array.from({ length: 9 }, (_, index) => ({ ...CLUSTER, name: `Tổ ${index}` })),
      ["clusters: too_many_clusters"],
    ],
  ])("with the clusters %j", (clusters, expected) => {
    expect(problems(SaveNoticeInput, { ...MEETING, clusters })).toEqual(expected);
  });
  test("goes with a number to call", () => {
    expect(
      problems(SaveWardNoteInput, { cycleId: ID, wardId: ID, phone: "0900 000 401", note: "", opened: null }),
    ).toEqual([]);
    expect(
      problems(SaveWardNoteInput, { cycleId: ID, wardId: ID, phone: "gọi sau", note: "", opened: null }),
    ).toEqual(["phone: not_phone"]);
  });
});

describe("a list", () => {
  test("is approved as it was seen", () => {
    expect(problems(ApproveInput, { versionId: ID, seenFingerprint: "ab".repeat(32) })).toEqual([]);
    expect(problems(ApproveInput, { versionId: ID, seenFingerprint: "ab" })).toEqual([
      "seenFingerprint: missing",
    ]);
  });
  test("goes with at most two hundred others", () => {
    const versions = Array.from({ length: 201 }, () => ({ versionId: ID, seenFingerprint: "ab".repeat(32) }));
    expect(problems(ApproveManyInput, { versions: versions.slice(1) })).toEqual([]);
    expect(problems(ApproveManyInput, { versions })).toEqual(["versions: too_long"]);
    expect(problems(ApproveManyInput, { versions: [] })).toEqual(["versions: missing"]);
  });
  test("is corrected with a reason", () => {
    expect(problems(CorrectInput, { postingId: ID, reason: "sai" })).toEqual(["reason: too_short"]);
  });
  test("says upon which decision it is posted and who signs", () => {
    const document = {
      versionId: ID,
      decisionNumber: "12/QĐ-UBND",
      decisionOn: "2022-02-30",
      opened: null,
      signatoryCapacity: "CHỦ TỊCH",
      signatoryName: "Lương Minh Quýt",
    };
    expect(problems(DocumentInput, document)).toEqual(["decisionOn: impossible_date"]);
    expect(problems(DocumentInput, { ...document, decisionOn: "2022-02-28" })).toEqual([]);
  });
});

describe("a wall", () => {
  const SITE = { cycleId: ID, unitId: ID, kind: "other", name: "Chợ Phường 2", address: "Đường Hoa Sen" };
  test.each([
    [{}, []],
    [{ latitude: 9.6, longitude: 105.97 }, []],
    [{ latitude: 9.6 }, ["longitude: not_coordinate"]],
    [{ latitude: 91, longitude: 0 }, ["latitude: not_coordinate"]],
    [{ latitude: 0, longitude: 0 }, ["longitude: not_coordinate"]],
    [{ kind: "tree" }, ["kind: missing"]],
  ])("placed with %j", (more, expected) => {
    expect(problems(PlaceSiteInput, { ...SITE, ...more })).toEqual(expected);
  });
  test("is proven by an upload and looked at again", () => {
    const photo = { siteId: ID, postingId: ID, spoolId: "s1", fileName: "anh.jpg" };
    expect(problems(ProveInput, photo)).toEqual([]);
    expect(problems(VisitPlacementInput, { siteId: ID, postingId: ID, finding: "torn" })).toEqual([]);
    expect(problems(VisitPlacementInput, { siteId: ID, postingId: ID, finding: "wet" })).toEqual([
      "finding: missing",
    ]);
  });
});
