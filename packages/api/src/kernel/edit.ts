import "server-only";
import { mergeEdit, type Opened } from "@sansang/rules/kernel/edit";
import { Refusal } from "./refusal.ts";

/**
 * The record as it should read now, or `changed_meanwhile` with the fields in conflict. `current` is the locked row (null:
 * there is none yet), `mine` what the form sent, `opened` what it had found. Whatever people edit goes through here.
 */
export function mergedOrRefuse<T extends object>(
  current: object | null,
  mine: T,
  opened: Opened,
  together?: Parameters<typeof mergeEdit<T>>[2],
): T {
  const merged = mergeEdit(current as Partial<T> | null, { opened, mine }, together);
  if (merged.ok) return merged.value;
  throw new Refusal("changed_meanwhile", {}, merged.conflicts);
}
