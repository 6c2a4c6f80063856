import type { FileMark } from "../files/file-policy.ts";
import { type CanonicalValue, canonicalJson } from "../kernel/canonical-json.ts";
import type { DocumentFacts } from "./evidence.input.ts";
import type { Step } from "./standard-template.ts";

/** One file in one slot, with the facts of the paper and those who had a hand in it. */
export interface Component {
  readonly id: string;
  readonly slot: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** What its reviewers are told of it; versions of before files were looked into say nothing. */
  readonly marks?: readonly FileMark[];
  readonly name: string;
  readonly facts: DocumentFacts | null;
  readonly attachedBy: string;
  readonly attachedAt: string;
  readonly describedBy: string | null;
}

/** In the order of the step's slots; within a slot in the order of attaching. */
export function inSlotOrder(step: Step, components: readonly Component[]): Component[] {
  const place = new Map(step.slots.map((slot, index) => [slot.code, index]));
  return components
    .map((component, index) => ({ component, index }))
    .sort(
      (a, b) =>
        (place.get(a.component.slot) ?? 99) - (place.get(b.component.slot) ?? 99) || a.index - b.index,
    )
    .map(({ component }) => component);
}

const identity = ({ slot, sha256, facts }: Component): CanonicalValue => ({
  slot,
  sha256,
  facts: facts ? { ...facts } : null,
});

/** What a verdict is bound to: ordered slot → file digest + facts, as canonical JSON (RFC 8785). Hash it with SHA-256. */
export const identityOf = (step: Step, components: readonly Component[]): string =>
  canonicalJson(inSlotOrder(step, components).map(identity));

/** Codes of required slots that are empty, and of document slots whose paper has not been described. */
export function missingSlots(step: Step, components: readonly Component[]): string[] {
  return step.slots
    .filter((slot) => {
      const there = components.filter((component) => component.slot === slot.code);
      if (there.length === 0) return slot.required;
      return slot.facts === "document" && there.some(({ facts }) => facts === null);
    })
    .map(({ code }) => code);
}

/** Ids of the components that the earlier version did not hold in the same form: what a reviewer must look at. */
export function newComponents(earlier: readonly Component[], later: readonly Component[]): Set<string> {
  const known = new Set(earlier.map((component) => canonicalJson(identity(component))));
  return new Set(
    later.filter((component) => !known.has(canonicalJson(identity(component)))).map(({ id }) => id),
  );
}

/** Everybody who uploaded or described something of it. */
export const preparersOf = (components: readonly Component[]): string[] => [
  ...new Set(
    components.flatMap(({ attachedBy, describedBy }) =>
      describedBy ? [attachedBy, describedBy] : [attachedBy],
    ),
  ),
];
