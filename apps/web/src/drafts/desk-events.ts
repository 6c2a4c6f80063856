/** Heard on `window` by whoever holds something of the person who sits here, where that is loaded at all. */

/** With the id of the person. */
export const LEFT = "sansang:left";
export const SIGNED_IN_AGAIN = "sansang:signed-in-again";
