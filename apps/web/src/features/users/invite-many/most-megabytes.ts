/** What a sheet of people may weigh. */
export const MOST_MEGABYTES = 2;
