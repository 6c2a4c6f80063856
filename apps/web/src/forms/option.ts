/** A choice of a field, in the language of the page. */
export interface Option {
  readonly value: string;
  readonly label: string;
}
