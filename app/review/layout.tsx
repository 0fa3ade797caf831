export { SiteLayout as default } from "../_shell/site-layout";
