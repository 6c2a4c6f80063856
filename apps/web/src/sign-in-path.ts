export const SIGN_IN_PATH = "/dang-nhap";

/** Followed by the token of a one-time link. */
export const CHOOSE_PASSWORD_PATH = "/dat-mat-khau";
