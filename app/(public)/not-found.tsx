export { Missing as default } from "../_shell/missing";
