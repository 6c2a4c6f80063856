import type { OwnApp } from "./own-app.ts";
import type { Wall } from "./upload.ts";
import type { Wire } from "./wire.ts";

export interface Where {
  readonly ward: string;
  readonly khom: string;
}

/** A list as somebody has it before his eyes. */
export interface SeenList {
  readonly postingId: string;
  readonly versionId: string;
  readonly asSeen: { readonly versionId: string; readonly seenFingerprint: string };
}

/** The newest version of a khóm's list, as this person sees it. */
export async function listOf(
  wire: Wire,
  { ask }: Pick<OwnApp, "ask">,
  { ward, khom }: Where,
): Promise<SeenList> {
  const [posting] = await ask<{ id: string }>(
    `select p.id from postings p
     join unit_names w on w.unit_id = p.ward_id and w.name = $1 join unit_names k on k.unit_id = p.unit_id and k.name = $2`,
    [ward, khom],
  );
  const postingId = posting?.id ?? "";
  const { data } = await wire.read<{ shown: { versionId: string }; fingerprint: string }>("postings.show", {
    postingId,
  });
  const { versionId } = data.shown;
  return { postingId, versionId, asSeen: { versionId, seenFingerprint: data.fingerprint } };
}

export const seePreview = (wire: Wire, { asSeen }: SeenList) => wire.done("postings.seePreview", asSeen);

/** Where a khóm's list hangs: the ward's office first, then the khóm's own house. */
export const wallsOf = ({ ask }: Pick<OwnApp, "ask">, { ward, khom }: Where): Promise<Wall[]> =>
  ask<Wall & object>(
    `select s.id as "siteId", p.id as "postingId" from sites s
     join postings p on p.cycle_id = s.cycle_id and p.unit_id = s.unit_id
     join unit_names w on w.unit_id = s.ward_id and w.name = $1 join unit_names k on k.unit_id = s.unit_id and k.name = $2
     where s.closed_at is null order by s.position`,
    [ward, khom],
  );
