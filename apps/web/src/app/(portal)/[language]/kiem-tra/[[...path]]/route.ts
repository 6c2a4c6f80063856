export { answerPortal as GET, answerPortal as POST } from "../../../../../portal/answer-portal.ts";
