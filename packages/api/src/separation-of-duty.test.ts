import { ledger } from "@sansang/db/tables/ledger";
import { users } from "@sansang/db/tables/users";
import type { Actor, Grant } from "@sansang/rules/access/can";
import { ACTIONS, type Action, permission } from "@sansang/rules/access/permissions";
import type { Institution, Role } from "@sansang/rules/access/roles";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { layInSpool } from "@sansang/storage/spool";
import { enrol } from "@sansang/testing/accounts";
import { MIT, sourced, sourcedFacts } from "@sansang/testing/dossiers";
import { evidence } from "@sansang/testing/evidence";
import { photoOf, sendPhoto } from "@sansang/testing/placement-photos";
import { electingNeighbourhood, NOTICE, openSites, publishIn } from "@sansang/testing/posted-lists";
import { listApproved, publishNow } from "@sansang/testing/posting-road";
import { FACTS, freshItem, LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { undoing } from "@sansang/testing/undoing";
import { TRPCError } from "@trpc/server";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { itemPurpose } from "./files/upload-purpose.ts";
import { Refusal } from "./kernel/refusal.ts";
import { createCaller } from "./root.ts";

vi.mock("./postings/placements/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

type Caller = ReturnType<typeof createCaller>;
type Kind = "item" | "dossier" | "list" | "notice" | "photo";

let app: TestApp;
let people = 0;

/** Somebody new, with every right that anybody could have here: what he may not do, he may not for what he did. */
async function newcomer(institution: Institution = "fatherland_front"): Promise<Actor> {
  people += 1;
  const name = `Người Thứ ${people}`;
  const { userId } = await enrol(app.db, { login: `nguoi.${people}`, name, grants: [] });
  const grant = (role: Role): Grant => ({
    role,
    institution: role === "supervisor" ? institution : null,
    unitId: app.city.id,
    unitPath: app.city.path,
  });
  const roles: Role[] = ["ward_official", "supervisor", "approver"];
  return { userId, name, grants: roles.map(grant) };
}

const as = (actor: Actor): Caller => createCaller(app.as(actor));

/** Everybody who did exactly one thing, and what it was about. */
const did: { readonly action: Action; readonly actor: Actor; readonly kind: Kind }[] = [];

/** Lets a newcomer do one thing to one kind of object. */
async function deed<R>(
  kind: Kind,
  action: Action,
  work: (caller: Caller, actor: Actor) => Promise<R>,
  institution?: Institution,
): Promise<R> {
  const actor = await newcomer(institution);
  const result = await work(as(actor), actor);
  did.push({ action, actor, kind });
  return result;
}

const thing = {
  itemId: "",
  candidateId: "",
  nominationUnit: "",
  versionId: "",
  photoId: "",
  conflictKey: "",
};

async function layPaper(caller: Caller, actor: Actor, itemId: string, slot: string): Promise<string> {
  const file = evidence();
  const purpose = itemPurpose({ itemId, slot });
  const spoolId = await layInSpool(app.spool, file.bytes, {
    userId: actor.userId,
    purpose,
    fileName: file.name,
  });
  const input = { itemId, slot, fileName: file.name, spoolId, onBehalfReason: LONG_REASON };
  return (await caller.checklist.attach(input)).componentId;
}

/** Everything that can be done to the dossier of a step: by its own kind also to the list that rests on it. */
async function liveItem(neighbourhoodPath: Grant["unitPath"]): Promise<void> {
  const itemId = await freshItem(app, { step: "VETTING", unit: neighbourhoodPath });
  thing.itemId = itemId;
  const lay = (slot: string) =>
    deed("item", "checklist.evidence.attach", (caller, actor) => layPaper(caller, actor, itemId, slot));
  const describePaper = (componentId: string) =>
    deed("item", "checklist.evidence.describe", ({ checklist }) =>
      checklist.describe({ itemId, componentId, facts: FACTS, opened: null, onBehalfReason: LONG_REASON }),
    );
  for (const { code } of stepOf("VETTING").slots) await describePaper(await lay(code));
  const spare = await lay("residence");
  await deed("item", "checklist.evidence.remove", ({ checklist }) =>
    checklist.remove({ itemId, componentId: spare, onBehalfReason: LONG_REASON }),
  );
  const shown = await as(app.people.minh).checklist.show({ itemId });
  expect(shown.missing).toEqual([]);
  await deed("item", "checklist.item.submit", ({ checklist }) =>
    checklist.submit({ itemId, reason: LONG_REASON }),
  );
  const seen = { itemId, seenVersion: 1 };
  await deed("item", "checklist.item.verify", ({ checklist }) =>
    checklist.verify({ ...seen, institution: "fatherland_front" }),
  );
  const returned = { institution: "home_affairs", code: "signature_missing", reason: LONG_REASON } as const;
  await deed(
    "item",
    "checklist.item.return",
    ({ checklist }) => checklist.return({ ...seen, ...returned }),
    "home_affairs",
  );
  await describePaper(await lay("residence"));
  await deed("item", "checklist.item.replace", ({ checklist }) =>
    checklist.replace({ itemId, reason: LONG_REASON }),
  );
}

/** Everything that can be done to the people of a khóm. */
async function liveDossiers(cycleId: string, unitId: string): Promise<void> {
  const neighbourhood = { cycleId, unitId };
  thing.nominationUnit = unitId;
  const dates = { frontMeeting1: "2022-04-18", partyOpinion: "2022-04-19", consultation: "2022-04-20" };
  await deed("dossier", "candidates.nomination.record", ({ candidates }) =>
    candidates.recordNomination({ ...neighbourhood, ...dates, frontMeeting2: "", opened: null }),
  );
  const enter = async (name: string, birth: string, more: object = {}): Promise<string> => {
    const facts = sourcedFacts({ ...MIT, name, birth, ...more }) as never;
    const done = await deed("dossier", "candidates.candidate.enter", ({ candidates }) =>
      candidates.enter({ ...neighbourhood, facts }),
    );
    return done.candidateId;
  };
  const candidateId = await enter("Nguyễn Văn Mít", "1979-02-03", { standing: "incumbent" });
  thing.candidateId = candidateId;
  const leaving = await enter("Cao Thị Sim", "1981-05-06");
  const dying = await enter("Danh Văn Nhãn", "1960-07-08");
  const failing = await enter("Võ Thị Khế", "1970-09-10");
  await deed("dossier", "candidates.candidate.correct", ({ candidates }) =>
    candidates.correct({
      candidateId,
      facts: { occupation: sourced("Buôn bán") } as never,
      opened: { occupation: MIT.occupation as string },
      reason: LONG_REASON,
    }),
  );
  const consultation = {
    heldOn: "2022-04-20",
    invited: 100,
    present: 80,
    agreed: 70,
    against: 5,
    abstained: 5,
  } as never;
  const source = { kind: "document", text: "Biên bản hội nghị", page: 1 } as const;
  for (const id of [candidateId, failing])
    await deed("dossier", "candidates.candidate.record_consultation", ({ candidates }) =>
      candidates.recordConsultation({ candidateId: id, consultation, source }),
    );
  await deed("dossier", "candidates.candidate.review_term", ({ candidates }) =>
    candidates.reviewTerm({ candidateId, rating: "good", votersRemarks: "Nhiệt tình", documents: [source] }),
  );
  for (const id of [candidateId, failing])
    await deed("dossier", "candidates.candidate.send_to_vetting", ({ candidates }) =>
      candidates.sendToVetting({ candidateId: id }),
    );
  const speaking = { institution: "fatherland_front", seenVersion: 1 } as const;
  const { criteria } = await as(app.people.minh).candidates.show({ candidateId });
  const assessments = criteria
    .filter(({ criterion }) => criterion !== "age")
    .map(({ criterion }) => ({ criterion, outcome: "met" as const, evidence: "Giấy xác nhận" }));
  await deed("dossier", "candidates.candidate.vet", ({ candidates }) =>
    candidates.vet({ candidateId, institution: "fatherland_front", seenVersion: 2, assessments }),
  );
  await deed("dossier", "candidates.candidate.find_eligible", ({ candidates }) =>
    candidates.findEligible({ candidateId, institution: "fatherland_front", seenVersion: 2 }),
  );
  await deed("dossier", "candidates.candidate.find_ineligible", ({ candidates }) =>
    candidates.findIneligible({ ...speaking, candidateId: failing, ground: "other", reason: LONG_REASON }),
  );
  const on = "2022-04-25" as never;
  await deed("dossier", "candidates.candidate.withdraw", ({ candidates }) =>
    candidates.withdraw({ candidateId: leaving, on, reason: LONG_REASON }),
  );
  await deed("dossier", "candidates.candidate.record_death", ({ candidates }) =>
    candidates.recordDeath({ candidateId: dying, on }),
  );
}

/** Everything else that a list rests on. */
async function liveList(cycleId: string, unitId: string): Promise<void> {
  const neighbourhood = { cycleId, unitId };
  const decision = { decisionNumber: "15/QĐ-UBND", decidedOn: "2022-04-25" as never, opened: null };
  await deed("list", "teams.team.record", ({ teams }) => teams.record({ ...neighbourhood, ...decision }));
  const appointed = { body: "team", role: "member", fromFrontCommittee: false } as const;
  const fill = (name: string) =>
    deed("list", "teams.appointment.fill", ({ teams }) =>
      teams.fillAppointment({ ...neighbourhood, ...appointed, name }),
    );
  const { conflicts } = await fill("NGUYEN VAN MIT");
  thing.conflictKey = conflicts[0]?.key ?? "";
  const { appointmentId } = await fill("Phan Thị Lành");
  await deed("list", "teams.appointment.clear", ({ teams }) => teams.clearAppointment({ appointmentId }));
  await deed("notice", "postings.notice.save", ({ postings }) =>
    postings.saveNotice({ ...neighbourhood, ...NOTICE, opened: null }),
  );
  await deed("notice", "postings.notice.confirm", ({ postings }) =>
    postings.confirmNotice({ ...neighbourhood, seen: NOTICE }),
  );
  await deed("list", "postings.site.place", ({ postings }) =>
    postings.placeSite({
      ...neighbourhood,
      kind: "other",
      name: "Chợ Phường 1",
      address: "Đường Hai Bà Trưng",
    }),
  );
  const { versionId } = await deed("list", "postings.list.prepare", ({ postings }) =>
    postings.prepare(neighbourhood),
  );
  thing.versionId = versionId;
  const document = {
    decisionNumber: "31/QĐ",
    decisionOn: "2022-04-25" as never,
    signatoryCapacity: "CHỦ TỊCH",
  };
  await deed("list", "postings.list.prepare", ({ postings }) =>
    postings.setDocument({ versionId, ...document, signatoryName: "Mai Thị Dừa", opened: null }),
  );
}

beforeAll(async () => {
  app = await openTestApp();
  const { cycleId } = app;
  await as(app.people.quan).elections.adoptGuidance({
    cycleId,
    unitId: app.city.wards[0]?.id ?? "",
    level: "plan",
    key: "consultationMeeting",
    value: true,
    citation: "Kế hoạch của phường",
    tag: "P",
  });
  const neighbourhood = electingNeighbourhood(app, 0, 0);
  await liveDossiers(cycleId, neighbourhood.id);
  await liveList(cycleId, neighbourhood.id);
  await liveItem(neighbourhood.path);
  const placement = await publishIn(app, { cycleId, unitId: electingNeighbourhood(app, 0, 1).id });
  const [site] = await openSites(app, electingNeighbourhood(app, 0, 1));
  thing.photoId = await deed("photo", "postings.placement.prove", async (_, actor) => {
    const named = { siteId: site?.id ?? "", postingId: placement.postingId };
    return (await sendPhoto(app, named, photoOf(), { who: actor, sendUnread: true })).photoId;
  });
});
afterAll(() => app.close());

/** Later acts by what they are about. A list rests on the dossiers, the steps, its place and its team as well. */
const LATER: Record<
  Kind,
  Partial<Record<Action, (caller: Caller, institution: Institution) => Promise<unknown>>>
> = {
  item: {
    "checklist.item.verify": ({ checklist }, institution) =>
      checklist.verify({ itemId: thing.itemId, institution, seenVersion: 2 }),
    "checklist.item.return": ({ checklist }, institution) =>
      checklist.return({
        itemId: thing.itemId,
        institution,
        seenVersion: 2,
        code: "signature_missing",
        reason: LONG_REASON,
      }),
    "checklist.item.decide": ({ checklist }) =>
      checklist.decide({ itemId: thing.itemId, seenVersion: 2, outcome: "verified", reason: LONG_REASON }),
    "checklist.item.reopen": ({ checklist }) =>
      checklist.reopen({ itemId: thing.itemId, reason: LONG_REASON }),
    "checklist.item.exempt": ({ checklist }) =>
      checklist.exempt({ itemId: thing.itemId, reason: LONG_REASON }),
  },
  dossier: {
    "candidates.candidate.vet": ({ candidates }, institution) =>
      candidates.vet({
        candidateId: thing.candidateId,
        institution,
        seenVersion: 2,
        assessments: [{ criterion: "health", outcome: "met", evidence: "Giấy khám" }],
      }),
    "candidates.candidate.find_eligible": ({ candidates }, institution) =>
      candidates.findEligible({ candidateId: thing.candidateId, institution, seenVersion: 2 }),
    "candidates.candidate.find_ineligible": ({ candidates }, institution) =>
      candidates.findIneligible({
        candidateId: thing.candidateId,
        institution,
        seenVersion: 2,
        ground: "other",
        reason: LONG_REASON,
      }),
    "candidates.candidate.reopen_vetting": ({ candidates }) =>
      candidates.reopenVetting({ candidateId: thing.candidateId, reason: LONG_REASON }),
    "candidates.conflict.override": ({ candidates }) =>
      candidates.overrideConflict({
        conflictKey: thing.conflictKey,
        cycleId: app.cycleId,
        reason: LONG_REASON,
      }),
    "candidates.list.fix": ({ candidates }) =>
      candidates.fixList({ cycleId: app.cycleId, unitId: thing.nominationUnit }),
    "candidates.list.reopen": ({ candidates }) =>
      candidates.reopenList({ cycleId: app.cycleId, unitId: thing.nominationUnit, reason: LONG_REASON }),
  },
  list: {
    "postings.list.return": ({ postings }) =>
      postings.returnList({ versionId: thing.versionId, reason: LONG_REASON }),
    "postings.list.approve": ({ postings }) =>
      postings.approve({ versionId: thing.versionId, seenFingerprint: "0".repeat(64) }),
    "postings.list.publish": ({ postings }) => postings.publish({ versionId: thing.versionId }),
  },
  notice: {
    "postings.notice.confirm": ({ postings }) =>
      postings.confirmNotice({ cycleId: app.cycleId, unitId: thing.nominationUnit, seen: NOTICE }),
  },
  photo: {
    "postings.placement.accept": ({ postings }) => postings.acceptPhoto({ photoId: thing.photoId }),
    "postings.placement.refuse": ({ postings }) =>
      postings.refusePhoto({ photoId: thing.photoId, reason: LONG_REASON }),
  },
};

/** What a later act of this kind rests on. */
const RESTS_ON: Record<Kind, readonly Kind[]> = {
  item: ["item"],
  dossier: ["dossier", "item"],
  list: ["list", "notice", "dossier", "item"],
  notice: ["notice"],
  photo: ["photo"],
};

const SEPARATED =
  /^(touched_evidence|touched_dossier|took_this_photo|prepared_this|verified_this)(_(item|dossier|list))?$/;

/** The refusal by which a person's earlier act stands in the way; null where something else, or nothing, is answered. */
async function separated(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { cause } = error as TRPCError;
    if (!(error instanceof TRPCError) || !(cause instanceof Refusal)) throw error;
    return SEPARATED.test(cause.reason) ? cause.reason : null;
  }
}

/** Nothing that is tried here lasts. */
const trying = (actor: Actor): Caller => {
  const context = app.as(actor);
  return createCaller({ ...context, db: undoing(context.db) });
};

const hinders = (earlier: Action, later: Action): boolean => {
  const [was, is] = [permission(earlier).duty, permission(later).duty];
  if (is === "verifies") return was === "prepares";
  return is === "approves" && (was === "prepares" || was === "verifies");
};

describe.each(Object.keys(LATER) as Kind[])("whoever had a hand in the %s", (kind) => {
  test("may not judge it later where his duties must be apart, and may everywhere else", async () => {
    for (const { action: earlier, actor, kind: about } of did)
      for (const [later, attempt] of Object.entries(LATER[kind]) as [
        Action,
        (typeof LATER)[Kind][Action],
      ][]) {
        const institution = actor.grants.find((grant) => grant.institution)?.institution ?? "home_affairs";
        const refusal = await separated(attempt?.(trying(actor), institution) ?? Promise.resolve());
        const isApart = RESTS_ON[kind].includes(about) && hinders(earlier, later);
        // A conflict has the team on its other side.
        const isTeam = later === "candidates.conflict.override" && earlier.startsWith("teams.");
        expect(refusal !== null, `${earlier}, then ${later}: ${refusal}`).toBe(isApart || isTeam);
      }
  });

  test("and somebody who had none is never told so", async () => {
    const stranger = await newcomer();
    for (const [later, attempt] of Object.entries(LATER[kind]))
      expect(
        await separated(attempt?.(trying(stranger), "fatherland_front") ?? Promise.resolve()),
        later,
      ).toBeNull();
  });
});

test("every action that prepares, verifies or approves was tried", () => {
  const withDuty = (...duties: string[]) =>
    ACTIONS.filter((action) => duties.includes(permission(action).duty));
  const earlier = new Set(did.map(({ action }) => action));
  /** Tried below, on a list that has come so far; and of work that is taken over, in its own room. */
  const onTheWay: Action[] = ["postings.list.submit", "postings.list.correct", "users.hand_over.accept"];
  /** About a unit: nobody verifies who leads it. */
  const ofUnits: Action[] = ["elections.provisional_head.appoint", "elections.provisional_head.end"];
  expect(
    withDuty("prepares", "verifies")
      .filter((action) => !earlier.has(action))
      .sort(),
  ).toEqual([...onTheWay, ...ofUnits, "postings.placement.accept", "postings.placement.refuse"].sort());
  const later = new Set(Object.values(LATER).flatMap((acts) => Object.keys(acts)));
  /** About a cycle, which nobody prepares. */
  const ofCycles = withDuty("approves").filter((action) => action.startsWith("elections."));
  expect(
    withDuty("verifies", "approves")
      .filter((action) => !later.has(action))
      .sort(),
  ).toEqual(ofCycles.sort());
});

test("whoever submitted or corrected a list does not approve or publish it", async () => {
  const list = await listApproved(app, 1, 0);
  const { versionId, postingId } = list;
  await as(app.people.quan).postings.withdrawApproval({ versionId, reason: LONG_REASON });
  const submitter = await newcomer();
  await as(submitter).postings.submit({ versionId });
  const { postings } = trying(submitter);
  expect(await separated(postings.publish({ versionId }))).toBe("prepared_this_list");
  expect(await separated(postings.returnList({ versionId, reason: LONG_REASON }))).toBe("prepared_this_list");
  const { fingerprint } = await as(app.people.quan).postings.show({ postingId });
  const seen = { versionId, seenFingerprint: fingerprint };
  await as(app.people.quan).postings.seePreview(seen);
  await as(app.people.quan).postings.approve(seen);
  await publishNow(app, list);
  const corrector = await newcomer();
  const next = await as(corrector).postings.correct({ postingId, reason: LONG_REASON });
  expect(await separated(trying(corrector).postings.publish({ versionId: next.versionId }))).toBe(
    "prepared_this_list",
  );
});

test("an act of the office itself hinders nobody: it has no person", async () => {
  const lines = await app.db.select().from(ledger).where(eq(ledger.action, "checklist.item.settle"));
  for (const { actorId } of lines) expect(actorId).toBeNull();
});

describe("one person, whatever his rights, never gives both institutions’ halves", () => {
  const both = async (): Promise<Actor> => {
    const { grants, ...person } = await newcomer();
    const other = grants.map((grant) =>
      grant.institution ? { ...grant, institution: "home_affairs" as const } : grant,
    );
    return { ...person, grants: [...grants, ...other] };
  };

  test("not on one version of a dossier of evidence", async () => {
    const { itemId } = thing;
    const actor = await both();
    await as(actor).checklist.verify({ itemId, institution: "fatherland_front", seenVersion: 2 });
    const other = as(actor).checklist.verify({ itemId, institution: "home_affairs", seenVersion: 2 });
    await expect(other).rejects.toMatchObject({ cause: { reason: "gave_other_half" } });
  });

  test("not on the criteria and conclusions of one candidate", async () => {
    const { candidateId } = thing;
    const actor = await both();
    const assessments = [
      { criterion: "health" as const, outcome: "met" as const, evidence: "Giấy khám sức khỏe" },
    ];
    const about = { candidateId, seenVersion: 2 };
    await as(actor).candidates.vet({ ...about, institution: "fatherland_front", assessments });
    const refused = { cause: { reason: "gave_other_half" } };
    const forOther = { ...about, institution: "home_affairs" as const };
    await expect(as(actor).candidates.vet({ ...forOther, assessments })).rejects.toMatchObject(refused);
    await expect(as(actor).candidates.findEligible(forOther)).rejects.toMatchObject(refused);
  });

  test("not on one photo", async () => {
    const actor = await both();
    const { photoId } = thing;
    await as(actor).postings.acceptPhoto({ photoId });
    await expect(as(actor).postings.acceptPhoto({ photoId })).rejects.toMatchObject({
      cause: { reason: "gave_other_half" },
    });
  });

  test("and no account is given rights for both", async () => {
    const grant = { role: "supervisor" as const, unitId: app.city.id, decisionNumber: "12/QĐ-UBND" };
    const grants = [
      { ...grant, institution: "fatherland_front" as const },
      { ...grant, institution: "home_affairs" as const },
    ];
    const invited = as(app.people.que).users.invite({ login: "hai.ben", name: "Lê Văn Ổi", grants });
    await expect(invited).rejects.toMatchObject({ cause: { reason: "both_institutions" } });
    const found = await app.db.select({ login: users.login }).from(users).where(eq(users.login, "hai.ben"));
    expect(found).toEqual([]);
  });
});
