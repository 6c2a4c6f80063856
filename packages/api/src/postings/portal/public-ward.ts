import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import {
  neighbourhoodsOf,
  type PublicCycle,
  type PublicUnit,
  type PublicWard,
  Slug,
  wardAt,
} from "./portal-map.ts";
import { contactOf, type PublicContact } from "./ward-contact.ts";

const PUBLISHED = statement<{ unitId: string }>(
  "portal_ward_published",
  `select p.unit_id as "unitId" from postings p
   join posting_versions v on v.posting_id = p.id and v.status = 'published'
   where p.cycle_id = $1::uuid and p.ward_id = $2::uuid and p.kind = 'candidate_list'`,
);

export interface PublicWardPage {
  readonly cycle: PublicCycle;
  readonly ward: PublicWard;
  readonly contact: PublicContact | null;
  readonly neighbourhoods: readonly (PublicUnit & { readonly isPublished: boolean })[];
}

/** The khóm of a ward, and which of them have an official list. */
export const publicWard = publicQuery({
  action: "postings.published.view",
  input: z.object({ ward: Slug }),
  run: async ({ db, input }): Promise<PublicWardPage | null> => {
    const ward = await wardAt(db, input.ward);
    if (!ward) return null;
    const { cycle } = ward;
    const [neighbourhoods, contact, published] = await Promise.all([
      neighbourhoodsOf(db, ward),
      contactOf(db, ward),
      runPrepared(db, PUBLISHED, [cycle.id, ward.id]),
    ]);
    const out = new Set(published.map(({ unitId }) => unitId));
    return {
      cycle,
      ward,
      contact,
      neighbourhoods: neighbourhoods.map((neighbourhood) => ({
        ...neighbourhood,
        isPublished: out.has(neighbourhood.id),
      })),
    };
  },
});
