import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { acceptPhoto } from "./walls/accept-photo.ts";
import { changeSite } from "./walls/change-site.ts";
import { closeSite } from "./walls/close-site.ts";
import { placeSite } from "./walls/place-site.ts";
import { prove } from "./walls/prove.ts";
import { refusePhoto } from "./walls/refuse-photo.ts";
import { showWalls } from "./walls/show-walls.ts";
import { visitWall } from "./walls/visit.ts";

export const postingsRouter = router({
  placeSite: mutationOf(placeSite),
  changeSite: mutationOf(changeSite),
  closeSite: mutationOf(closeSite),
  prove: mutationOf(prove),
  acceptPhoto: mutationOf(acceptPhoto),
  refusePhoto: mutationOf(refusePhoto),
  visitWall: mutationOf(visitWall),
  showWalls: queryOf(showWalls),
});
