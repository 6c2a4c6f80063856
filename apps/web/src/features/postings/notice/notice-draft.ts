/** The wording of a khóm as it is saved; empty where it is not. */
export interface EditedNotice extends NoticeDraft {
  readonly unitId: string;
  readonly name: string;
  readonly maySave: boolean;
  /** Its published list carries these words on paper. */
  readonly hangs: boolean;
  /** When and by whom, in words. */
  readonly saved: string | null;
}

export type NoticeDraft = { place: string; address: string; opensAt: string; closesAt: string };
export type WardDraft = { phone: string; note: string };
