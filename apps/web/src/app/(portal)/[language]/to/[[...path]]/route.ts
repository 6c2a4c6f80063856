export { answerPortal as GET } from "../../../../../portal/answer-portal.ts";
