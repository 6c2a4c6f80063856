export { NotFoundNotice as default } from "../../shell/not-found-notice.tsx";
