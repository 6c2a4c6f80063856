import { attachEvidence } from "@sansang/api/checklist/attach-evidence";
import { returnItem, verifyItem } from "@sansang/api/checklist/give-verdict";
import { submitItem } from "@sansang/api/checklist/hand-in";
import { describeEvidence } from "@sansang/api/checklist/touch-evidence";
import { itemPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import type { RenderThread } from "@sansang/documents/make-paper";
import type { Institution } from "@sansang/rules/access/roles";
import { otherInstitution } from "@sansang/rules/access/roles";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { layInSpool } from "@sansang/storage/spool";
import { chance, inOfficeHours, later, momentOn, pickNumber } from "../moments.ts";
import { clerkLogin, hasClerk, officialLogin, verifierLogin } from "./accounts.ts";
import { type Act, type Acting, itemKey, type World } from "./act.ts";
import { FIRST_LOOK } from "./calendar.ts";
import type { Dossier } from "./dossiers.ts";
import { paperFor } from "./papers.ts";

/** Nobody acts after the moment at which the clock is first read. */
const LAST = later(FIRST_LOOK, -4);

/** Why the two dossiers that came back did. */
const RETURN_REASONS = {
  VOTER_BASIS: "Quyết định chưa ghi người chủ trì cụm 2. Nhờ phường bổ sung rồi gửi lại.",
  FRONT_MEETING_2: "Biên bản chưa có chữ ký của người chủ trì. Nhờ khóm nộp bản đã ký.",
} as const;

const reasonFor = ({ step }: Dossier): string =>
  step === "VOTER_BASIS" ? RETURN_REASONS.VOTER_BASIS : RETURN_REASONS.FRONT_MEETING_2;

const preparerOf = ({ place }: Dossier): string =>
  place.neighbourhood !== null && hasClerk(place) ? clerkLogin(place) : officialLogin(place);

/** Everything that happens to one dossier, act after act. */
class Course {
  readonly acts: Act[] = [];
  readonly dossier: Dossier;
  readonly key: string;
  at: Date;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    this.key = `2026 ${itemKey(dossier.step, dossier.place)}`;
    this.at = momentOn(dossier.day, this.key);
  }

  /** Some minutes later, while offices are open, and never after the first look. */
  wait(key: string, least: number, spread: number): void {
    const waited = later(this.at, least + pickNumber(`${this.key} ${key}`, spread));
    const open = inOfficeHours(waited, `${this.key} ${key}`);
    this.at = open > LAST ? later(LAST, -pickNumber(`${this.key} ${key} late`, 30)) : open;
  }

  add(
    who: string,
    what: string,
    play: (itemId: string, world: World, context: Acting) => Promise<unknown>,
  ): void {
    const { step, place } = this.dossier;
    const key = itemKey(step, place);
    this.acts.push({
      at: this.at,
      who,
      what: `${what} ${key}`,
      play: (world, context) => play(world.id(key), world, context),
    });
  }

  lay(who: string, slot: string, printer: RenderThread): void {
    const { step, place, day, mark } = this.dossier;
    const order = { place, step, slot, signedOn: day, unsigned: mark === "R" && step === "FRONT_MEETING_2" };
    const { fileName, paper, facts } = paperFor(order);
    const print = printer.make(paper);
    print.catch(() => {});
    this.add(who, `lays ${slot} of`, async (itemId, _, context) => {
      const { pdf } = await print;
      const purpose = itemPurpose({ itemId, slot });
      const note = { userId: context.actor.userId, purpose, fileName };
      const spoolId = await layInSpool(context.spool, pdf, note);
      const { componentId } = await execute(attachEvidence, context, { itemId, slot, fileName, spoolId });
      if (facts) await execute(describeEvidence, context, { itemId, componentId, facts, opened: null });
    });
    this.wait(`${slot} laid`, 2, 6);
  }

  submit(who: string): void {
    const { step, place } = this.dossier;
    this.add(who, "sends", async (itemId, world, context) => {
      const { version } = await execute(submitItem, context, { itemId });
      world.versions.set(itemKey(step, place), version);
    });
  }

  /** The verdict of an institution on the version that was sent. */
  private conclude(
    institution: Institution,
    what: string,
    give: (
      seen: { itemId: string; institution: Institution; seenVersion: number },
      context: Acting,
    ) => Promise<unknown>,
  ): void {
    const { step, place } = this.dossier;
    this.add(verifierLogin(institution, place), what, (itemId, world, context) =>
      give({ itemId, institution, seenVersion: world.versions.get(itemKey(step, place)) ?? 1 }, context),
    );
  }

  verify(institution: Institution): void {
    this.wait(`${institution} looks`, 40, 120);
    this.conclude(institution, "verifies", (seen, context) => execute(verifyItem, context, seen));
  }

  sendBack(institution: Institution): void {
    this.wait(`${institution} looks`, 40, 120);
    const reason = reasonFor(this.dossier);
    this.conclude(institution, "returns", (seen, context) =>
      execute(returnItem, context, { ...seen, code: "signature_missing", reason }),
    );
  }
}

/** The course of one dossier until the demo begins. */
export function dossierActs(dossier: Dossier, printer: RenderThread): Act[] {
  const course = new Course(dossier);
  const who = preparerOf(dossier);
  const { mark, step } = dossier;
  const slots = stepOf(step).slots.filter(({ required }) => required);
  for (const { code } of mark === "d" ? slots.slice(0, 1) : slots) course.lay(who, code, printer);
  if (mark === "d") return course.acts;
  course.submit(who);
  if (mark === "V") {
    const first: Institution = chance(`${course.key} first`) < 0.6 ? "fatherland_front" : "home_affairs";
    course.verify(first);
    course.verify(otherInstitution(first));
  }
  if (mark === "F") course.verify("fatherland_front");
  if (mark === "R") course.sendBack(step === "VOTER_BASIS" ? "home_affairs" : "fatherland_front");
  return course.acts;
}
