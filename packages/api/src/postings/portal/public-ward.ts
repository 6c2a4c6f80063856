import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { publicQuery } from "../../kernel/public-query.ts";
import {
  electionsOf,
  neighbourhoodsOf,
  type PublicCycle,
  type PublicUnit,
  type PublicWard,
  publicPath,
  WardAddress,
} from "./portal-map.ts";
import { contactOf, type PublicContact } from "./ward-contact.ts";

const PUBLISHED = statement<{ cycleId: string; unitId: string }>(
  "portal_ward_published",
  `select p.cycle_id as "cycleId", p.unit_id as "unitId" from postings p
   join posting_versions v on v.posting_id = p.id and v.status = 'published'
   where p.cycle_id = any($1::uuid[]) and p.ward_id = $2::uuid and p.kind = 'candidate_list'`,
);

type Neighbourhoods = readonly (PublicUnit & { readonly isPublished: boolean })[];

export interface PublicWardPage {
  readonly cycle: PublicCycle;
  readonly ward: PublicWard;
  /** Its address as it was asked for. */
  readonly path: string;
  readonly contact: PublicContact | null;
  readonly neighbourhoods: Neighbourhoods;
  /** Other elections that are on in the ward, of other khóm. */
  readonly others: readonly { readonly cycle: PublicCycle; readonly neighbourhoods: Neighbourhoods }[];
}

/** The khóm of a ward, and which of them have an official list. */
export const publicWard = publicQuery({
  action: "postings.published.view",
  input: WardAddress,
  run: async ({ db, input }): Promise<PublicWardPage | null> => {
    const [ward, ...more] = await electionsOf(db, input);
    if (!ward) return null;
    const shown = [ward, ...more.filter(({ cycle }) => !cycle.closed)];
    const [places, contact, published] = await Promise.all([
      neighbourhoodsOf(db, shown),
      contactOf(db, ward),
      runPrepared(db, PUBLISHED, [shown.map(({ cycle }) => cycle.id), ward.id]),
    ]);
    const out = new Set(published.map(({ cycleId, unitId }) => `${cycleId} ${unitId}`));
    const [here, ...others] = places.map(({ ward: { cycle }, neighbourhoods }) => ({
      cycle,
      neighbourhoods: neighbourhoods.map((neighbourhood) => ({
        ...neighbourhood,
        isPublished: out.has(`${cycle.id} ${neighbourhood.id}`),
      })),
    }));
    return here ? { ...here, ward, path: publicPath(ward, input.term), contact, others } : null;
  },
});
