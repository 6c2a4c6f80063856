export const SIGN_IN_PATH = "/dang-nhap";

/** For whoever has forgotten his password. */
export const FORGOTTEN_PASSWORD_PATH = "/dang-nhap/quen-mat-khau";

/** Followed by the token of a one-time link. */
export const CHOOSE_PASSWORD_PATH = "/dat-mat-khau";
