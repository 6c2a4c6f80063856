/** What a Word file that is only read for its words may weigh. */
export const MOST_MEGABYTES = 8;
