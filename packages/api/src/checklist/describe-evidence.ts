import { DescribeEvidenceInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed } from "../kernel/ledger.ts";
import { watchSigners } from "../teams/watch-conflicts.ts";
import { itemLine } from "./item-line.ts";
import { loadItem } from "./load-item.ts";
import { saveComponent, touchEvidence } from "./touch-evidence.ts";

/** Records number, symbol, date, signer and kind of a paper on the table. */
export const describeEvidence = command({
  action: "checklist.evidence.describe",
  input: DescribeEvidenceInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async (args) => {
    const { after, component, by, onBehalf } = await touchEvidence("checklist.evidence.describe", args);
    const facts = mergedOrRefuse(component.facts, args.input.facts, args.input.opened);
    await saveComponent(args.tx, component.id, { facts, describedBy: args.actor.userId });
    const { cycleId, unitId } = args.subject.row;
    const signers = [component.facts?.signer, facts.signer].flatMap((signer) => signer ?? []);
    await watchSigners(args.tx, { cycleId, unitId, signers }, args.now);
    return {
      result: { componentId: component.id, facts },
      line: itemLine(args.subject, after, {
        by,
        onBehalf,
        facts: { component: component.id },
        values: changed({ facts: component.facts }, { facts }),
      }),
    };
  },
});
