import * as z from "zod";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { SITE_KINDS } from "./site.ts";

const latitude = z.number({ error: "not_coordinate" }).min(-90, "not_coordinate").max(90, "not_coordinate");
const longitude = z
  .number({ error: "not_coordinate" })
  .min(-180, "not_coordinate")
  .max(180, "not_coordinate");

const bothOrNone = (place: { latitude?: number | undefined; longitude?: number | undefined }): boolean =>
  (place.latitude === undefined) === (place.longitude === undefined);
/** 0° 0° lies in the sea: a telephone says it that does not know where it is. */
const onLand = ({
  latitude: north,
  longitude: east,
}: {
  latitude?: number | undefined;
  longitude?: number | undefined;
}) => !(north === 0 && east === 0);
const ONE_COORDINATE = { path: ["longitude"], error: "not_coordinate" };

const facts = {
  kind: z.enum(SITE_KINDS, { error: "missing" }),
  name: plainText(3, 120),
  address: plainText(3, 200),
  latitude: latitude.optional(),
  longitude: longitude.optional(),
};

export const PlaceSiteInput = z
  .object({ cycleId: z.uuid(), unitId: z.uuid(), ...facts })
  .refine(bothOrNone, ONE_COORDINATE)
  .refine(onLand, ONE_COORDINATE);

/** The site as it should read; a place left out is no longer on the map. */
export const ChangeSiteInput = z
  .object({
    siteId: z.uuid(),
    ...facts,
    opened: openedWith(["kind", "name", "address", "latitude", "longitude"]),
  })
  .refine(bothOrNone, ONE_COORDINATE)
  .refine(onLand, ONE_COORDINATE);

export const CloseSiteInput = z.object({ siteId: z.uuid() });
