import { RemoveEvidenceInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { said } from "../kernel/ledger.ts";
import { watchSigners } from "../teams/watch-conflicts.ts";
import { itemLine } from "./item-line.ts";
import { loadItem } from "./load-item.ts";
import { saveComponent, touchEvidence } from "./touch-evidence.ts";

/** Takes a component off the table. Its bytes stay, and every version that held it stays readable. */
export const removeEvidence = command({
  action: "checklist.evidence.remove",
  input: RemoveEvidenceInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async (args) => {
    const { after, component, by, onBehalf } = await touchEvidence("checklist.evidence.remove", args);
    await saveComponent(args.tx, component.id, { withdrawnAt: args.now, withdrawnBy: args.actor.userId });
    const { cycleId, unitId } = args.subject.row;
    const signers = component.facts ? [component.facts.signer] : [];
    await watchSigners(args.tx, { cycleId, unitId, signers }, args.now);
    return {
      result: { componentId: component.id },
      line: itemLine(args.subject, after, {
        by,
        onBehalf,
        facts: { sha256: component.sha256 },
        values: said({ removed: component.name }),
      }),
    };
  },
});
