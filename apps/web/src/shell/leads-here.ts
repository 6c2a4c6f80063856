/** Is this page the one that a link of the navigation leads to, or one below it? */
export const leadsHere = (href: string, path: string): boolean =>
  path === href || path.startsWith(`${href}/`);
