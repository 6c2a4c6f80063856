/** One thing to tell whoever started the program, in both of his languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}
