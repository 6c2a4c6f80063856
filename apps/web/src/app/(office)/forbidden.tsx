export { ForbiddenNotice as default } from "../../shell/forbidden-notice.tsx";
