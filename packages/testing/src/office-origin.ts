/** The address of the office of the tests, as its sheets bear it. */
export const OFFICE_ORIGIN = "https://bau-cu.example";
