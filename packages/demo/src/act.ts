import type { Institution } from "@sansang/rules/access/roles";
import type { VerdictKind } from "@sansang/rules/checklist/joint-verification";
import type { DemoEvidence } from "./papers.ts";
import type { PostingDeed } from "./posting-act.ts";
import type { RegisterDeed } from "./register-act.ts";
import type { DemoItem } from "./season.ts";
import type { ReturnStory } from "./stories.ts";

export type DemoDeed =
  | { readonly deed: "signIn" }
  | {
      readonly deed: "attach";
      readonly item: DemoItem;
      readonly slot: string;
      readonly evidence: DemoEvidence;
      /** The file takes the place of the one that lies there. */
      readonly replaces: boolean;
      readonly onBehalfReason?: string;
    }
  | {
      readonly deed: "describe";
      readonly item: DemoItem;
      readonly slot: string;
      readonly evidence: DemoEvidence;
      readonly onBehalfReason?: string;
    }
  | { readonly deed: "submit" | "replace"; readonly item: DemoItem; readonly reason?: string }
  | { readonly deed: "verify"; readonly item: DemoItem; readonly institution: Institution }
  | { readonly deed: "return"; readonly item: DemoItem; readonly story: ReturnStory }
  | {
      readonly deed: "decide";
      readonly item: DemoItem;
      readonly outcome: VerdictKind;
      readonly reason: string;
    };

/** One thing that one person does at one moment of the season. */
export type Act = { readonly at: Date; readonly who: string } & (DemoDeed | RegisterDeed | PostingDeed);
