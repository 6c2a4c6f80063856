import * as z from "zod";

/** A telephone number as people write it. Says `missing` or `not_phone`. */
export const PhoneInput = z.string({ error: "missing" }).regex(/^\+?[0-9][0-9 .-]{7,18}$/, "not_phone");
