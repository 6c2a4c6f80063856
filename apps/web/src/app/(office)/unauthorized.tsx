export { default } from "../unauthorized.tsx";
