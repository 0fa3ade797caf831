export { NotFoundInShell as default } from "../_shell/not-found-in-shell";
