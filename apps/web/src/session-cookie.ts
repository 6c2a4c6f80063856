/** Name of the cookie that carries the session of a signed-in person. */
export const SESSION_COOKIE = "sansang.session";

/** Name of the cookie by which a browser is known on which somebody has signed in before. It opens nothing. */
export const DEVICE_COOKIE = "sansang.device";
