/** The public pages of the three languages; also where a page in another one would be, which there is not. */
export const isPortalPath = (pathname: string): boolean =>
  /^\/(?:(?:[a-z]{2,3}(?:-[a-z\d]+)*\/)?(?:bau-cu|to|kiem-tra)(?:\/|$)|(?:en|km)\/?$)/i.test(pathname);
