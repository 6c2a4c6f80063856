import { RecordConsultationInput, VetCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { RecordNominationInput } from "@sansang/rules/candidates/nomination.input";
import { TermReviewInput } from "@sansang/rules/candidates/term-review.input";
import { DescribeEvidenceInput, ReturnItemInput } from "@sansang/rules/checklist/evidence.input";
import { AdoptGuidanceInput } from "@sansang/rules/elections/election.input";
import { CreateUnitInput } from "@sansang/rules/org/unit.input";
import { SaveNoticeInput, SaveWardNoteInput } from "@sansang/rules/postings/notice.input";
import { DocumentInput } from "@sansang/rules/postings/posting.input";
import { ChangeSiteInput, PlaceSiteInput } from "@sansang/rules/postings/site.input";
import { FillAppointmentInput } from "@sansang/rules/teams/team.input";
import { InviteUserInput } from "@sansang/rules/users/user.input";
import { describe, expect, test } from "vitest";
import { boxOf, lengthOf, openedInput, problemsIn, typedInput } from "./typed-input.ts";

describe("what is typed becomes the input", () => {
  test("numbers of a telephone: thousands with dots, degrees with a comma, nothing as nothing", () => {
    expect(typedInput(CreateUnitInput, { households: "1.200", code: " ", name: "" })).toEqual({
      households: 1200,
      code: undefined,
      name: "",
    });
    expect(typedInput(PlaceSiteInput, { latitude: "9,6025", longitude: "" })).toEqual({
      latitude: 9.6025,
      longitude: undefined,
    });
  });

  test.each(["chợ", "1.2", "0x10", "1e3", "12 người"])(
    "«%s» is no count of people, and is called so",
    (text) => {
      const input = typedInput(RecordConsultationInput, { "consultation.invited": text });
      expect(problemsIn(RecordConsultationInput, input)["consultation.invited"]).toBe("not_count");
    },
  );

  test("a tick is yes or no, a day is for the schema to read, an empty step is none", () => {
    expect(typedInput(FillAppointmentInput, { fromFrontCommittee: "yes", birth: "" })).toEqual({
      fromFrontCommittee: true,
      birth: null,
    });
    expect(typedInput(FillAppointmentInput, { fromFrontCommittee: "", birth: "3/2/1979" })).toEqual({
      fromFrontCommittee: false,
      birth: "3/2/1979",
    });
    expect(typedInput(RecordNominationInput, { partyOpinion: "" })).toEqual({ partyOpinion: null });
  });

  test("rows that are typed as one are JSON, and what was found of them goes back as it was", () => {
    const clusters = [{ name: "Tổ 1", chair: "", place: "", address: "", opensAt: "" }];
    expect(typedInput(SaveNoticeInput, { clusters: JSON.stringify(clusters) })).toEqual({ clusters });
    expect(typedInput(SaveNoticeInput, { clusters: "" })).toEqual({ clusters: undefined });
    expect(openedInput(SaveNoticeInput, { clusters: JSON.stringify(clusters) }, "")).toMatchObject({
      clusters,
      place: null,
    });
  });

  test("papers in a row keep their places; what the input does not have is left out", () => {
    const typed = {
      "documents.0.text": "Biên bản",
      "documents.0.page": "2",
      "documents.1.text": "Báo cáo",
      "source.text": "Đơn",
    };
    expect(typedInput(TermReviewInput, typed)).toEqual({
      documents: [{ text: "Biên bản", page: 2 }, { text: "Báo cáo" }],
    });
  });

  test("nothing chosen is nothing, not an empty word", () => {
    expect(typedInput(ReturnItemInput, { componentId: "", code: "" })).toEqual({
      componentId: undefined,
      code: "",
    });
    expect(typedInput(InviteUserInput, { phone: "", "grants.0.institution": "" })).toEqual({
      phone: undefined,
      grants: [{ institution: null }],
    });
  });
});

describe("what is wrong is said by path, once", () => {
  test("the first thing wrong with a field", () => {
    expect(problemsIn(VetCandidateInput, { assessments: [] }).assessments).toBe("nothing_new");
    expect(problemsIn(InviteUserInput, typedInput(InviteUserInput, { login: "" })).login).toBe("missing");
  });

  test("nothing, where nothing is", () => {
    const rule = {
      cycleId: crypto.randomUUID(),
      unitId: crypto.randomUUID(),
      level: "plan",
      key: "due.TRAINING",
    };
    const typed = typedInput(AdoptGuidanceInput, { citation: "KH 05/KH-UBND", tag: "P" });
    expect(problemsIn(AdoptGuidanceInput, { ...rule, ...typed, value: 12 })).toEqual({});
    expect(problemsIn(AdoptGuidanceInput, { ...rule, ...typed, value: 900 })).toEqual({ value: "not_count" });
  });
});

describe("what a record read when its form was opened is sent as the record holds it", () => {
  test("days as stored, a line that was never written as nothing", () => {
    const found = {
      decisionNumber: "31/QĐ-UBND",
      decisionOn: "25/04/2022",
      signatoryCapacity: "",
      signatoryName: "",
    };
    expect(openedInput(DocumentInput, found, "")).toEqual({
      decisionNumber: "31/QĐ-UBND",
      decisionOn: "2022-04-25",
      signatoryCapacity: null,
      signatoryName: null,
    });
  });

  test("a text that may be empty stays empty, a number is one", () => {
    expect(openedInput(SaveWardNoteInput, { phone: "0900 000 777", note: "" }, "")).toEqual({
      phone: "0900 000 777",
      note: "",
    });
    const site = { kind: "other", name: "Chợ", address: "Đường Mít", latitude: "9,6", longitude: "" };
    expect(openedInput(ChangeSiteInput, site, "")).toEqual({ ...site, latitude: 9.6, longitude: null });
  });

  test("only the fields of the record, from where it lies; what no rule takes any more goes as it is", () => {
    const found = {
      "facts.kind": "decision",
      "facts.number": "1".repeat(30),
      "facts.signedOn": "25/04/2022",
    };
    expect(openedInput(DescribeEvidenceInput, found, "facts.")).toEqual({
      kind: "decision",
      number: "1".repeat(30),
      symbol: null,
      signedOn: "2022-04-25",
      signer: null,
    });
  });
});

test("a box is bounded by the schema of what it is for", () => {
  expect(boxOf(DescribeEvidenceInput, "facts.number")).toEqual({ maxLength: 20 });
  expect(boxOf(TermReviewInput, "documents.3.page")).toEqual({ inputMode: "numeric" });
  expect(boxOf(PlaceSiteInput, "latitude")).toEqual({ inputMode: "decimal" });
  expect(boxOf(InviteUserInput, "title")).toEqual({ maxLength: 120 });
  expect(boxOf(InviteUserInput, "grants.0.role")).toEqual({});
  expect(boxOf(InviteUserInput, "nothing.like.it")).toEqual({});
  expect(lengthOf(ReturnItemInput, "reason")).toEqual({ least: 15, most: 1000 });
});
