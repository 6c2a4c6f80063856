import type { OwnApp } from "./own-app.ts";

export interface Sheet {
  readonly postingId: string;
  readonly versionId: string;
  readonly version: number;
  readonly code: string;
  readonly digest: string;
  readonly spoken: readonly string[];
}

/** Every version of a khóm's list that was ever published, the newest first. */
export async function sheetsOf(
  { ask }: Pick<OwnApp, "ask">,
  { ward, khom }: { readonly ward: string; readonly khom: string },
): Promise<Sheet[]> {
  const rows = await ask<Omit<Sheet, "spoken"> & { spoken: string }>(
    `select s.posting_id as "postingId", s.version_id as "versionId", s.version, s.code, s.digest, s.spoken
     from posting_snapshots s
     join postings p on p.id = s.posting_id
     join unit_names w on w.unit_id = p.ward_id and w.name = $1 join unit_names k on k.unit_id = p.unit_id and k.name = $2
     order by s.version desc`,
    [ward, khom],
  );
  return rows.map(({ spoken, ...sheet }) => ({ ...sheet, spoken: spoken.split(/[\s–-]+/) }));
}
