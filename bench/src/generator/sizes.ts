/** How large a bench database is. Every size holds the same demo-sized city, so that its pages can be compared. */
export interface Size {
  readonly provinces: number;
  readonly communesPerProvince: number;
  /** Every commune of a province has a cycle of its own, each with its day; otherwise the province has one. */
  readonly isApart?: boolean;
}

/** `register`: one province of about 3,000 khóm, whose candidates and election teams are filled in beside. `nation`: about 90,000 khóm, 1.62 million items. Sources of the counts: domain §9. */
export const SIZES = {
  demo: { provinces: 0, communesPerProvince: 0 },
  province: { provinces: 1, communesPerProvince: 98 },
  apart: { provinces: 1, communesPerProvince: 98, isApart: true },
  register: { provinces: 1, communesPerProvince: 115 },
  nation: { provinces: 34, communesPerProvince: 98 },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;

export const isSizeName = (text: string): text is SizeName => text in SIZES;
