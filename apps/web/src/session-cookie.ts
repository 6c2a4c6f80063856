/** Name of the cookie that carries the session of a signed-in person. */
export const SESSION_COOKIE = "sansang.session";
