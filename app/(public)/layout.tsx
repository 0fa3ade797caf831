export { VisitorLayout as default } from "../_shell/visitor-layout";
