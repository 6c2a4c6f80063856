import type { Institution } from "@sansang/rules/access/roles";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { addDays, dateIn } from "@sansang/rules/kernel/calendar";
import { APPROVER, FRONT, HOME_AFFAIRS } from "./accounts.ts";
import type { Act, DemoDeed } from "./act.ts";
import { chance, inOfficeHours, later, OPENING_DAY, pickNumber } from "./moments.ts";
import { evidenceFor } from "./papers.ts";
import { type DemoItem, itemKey } from "./season.ts";
import { RETURNED_ONCE, type ReturnStory } from "./stories.ts";

export const loginOf = (institution: Institution): string =>
  institution === "fatherland_front" ? FRONT : HOME_AFFAIRS;

/** Builds what happens to one item; `at` moves on with every act. */
export class Script {
  readonly acts: Act[] = [];
  readonly item: DemoItem;
  readonly key: string;
  at: Date;
  editions = new Map<string, number>();

  constructor(item: DemoItem, start: Date) {
    this.item = item;
    this.key = itemKey(item);
    this.at = start;
  }

  private add(who: string, deed: DemoDeed): void {
    this.acts.push({ at: this.at, who, ...deed });
  }

  /** Lays a paper into a slot and writes down what it is; a second one takes the place of the first. */
  lay(
    who: string,
    slot: string,
    more: { unsigned?: boolean; undescribed?: boolean; onBehalfReason?: string } = {},
  ): void {
    const edition = (this.editions.get(slot) ?? 0) + 1;
    this.editions.set(slot, edition);
    const today = dateIn(this.at);
    const earlier = addDays(today, -pickNumber(`${this.key} ${slot} signed`, 2));
    const signedOn = earlier < OPENING_DAY || edition > 1 ? today : earlier;
    const evidence = evidenceFor({ ...this.item, slot, edition, signedOn, unsigned: more.unsigned });
    const { onBehalfReason } = more;
    this.add(who, { deed: "attach", item: this.item, slot, evidence, replaces: edition > 1, onBehalfReason });
    this.pass(`${slot} ${edition}`, 1, 2);
    if (evidence.facts && !more.undescribed) {
      this.add(who, { deed: "describe", item: this.item, slot, evidence, onBehalfReason });
      this.pass(`${slot} ${edition} described`, 1, 3);
    }
  }

  /** Lets some minutes pass, office hours or not: one sitting. */
  pass(key: string, least: number, spread: number): void {
    this.at = new Date(
      later(this.at, least + pickNumber(`${this.key} ${key}`, spread)).getTime() +
        pickNumber(`${this.key} ${key} s`, 50) * 1000,
    );
  }

  /** Goes on at a later time of the offices. */
  wait(key: string, least: number, spread: number): void {
    this.pass(key, least, spread);
    this.at = inOfficeHours(this.at, `${this.key} ${key}`);
  }

  goTo(at: Date): void {
    if (at < this.at)
      throw new Error(`${this.key}: ${at.toISOString()} lies before ${this.at.toISOString()}`);
    this.at = at;
  }

  prepare(who: string, onBehalfReason?: string): void {
    for (const slot of stepOf(this.item.step).slots.filter(({ required }) => required)) {
      const unsigned = this.key in RETURNED_ONCE && RETURNED_ONCE[this.key]?.code === "signature_missing";
      this.lay(who, slot.code, { unsigned, onBehalfReason });
    }
  }

  /** Begins and leaves it: the paper is there but not described, or only the paper that may be missing. */
  begin(who: string): void {
    const { slots } = stepOf(this.item.step);
    const slot = this.item.step === "ELECTION_TEAM" ? "agreement" : (slots[0]?.code ?? "");
    this.lay(who, slot, { undescribed: chance(`${this.key} described`) < 0.5 });
  }

  submit(who: string, reason?: string): void {
    this.add(who, { deed: "submit", item: this.item, reason });
  }

  replace(who: string, reason: string): void {
    this.add(who, { deed: "replace", item: this.item, reason });
  }

  verify(institution: Institution): void {
    this.add(loginOf(institution), { deed: "verify", item: this.item, institution });
  }

  returnBack(story: ReturnStory): void {
    this.add(loginOf(story.by), { deed: "return", item: this.item, story });
  }

  decide(reason: string): void {
    this.add(APPROVER, { deed: "decide", item: this.item, outcome: "verified", reason });
  }
}
