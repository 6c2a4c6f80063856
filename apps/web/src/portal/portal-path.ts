/** The public pages of the three languages. */
export const isPortalPath = (pathname: string): boolean =>
  /^\/(?:(?:en|km)(?:\/(?:bau-cu|to|kiem-tra)(?:\/|$)|\/?$)|(?:bau-cu|to|kiem-tra)(?:\/|$))/.test(pathname);
