import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn } from "@/lib/core/viewer";
import { NotFoundState } from "../_ui/error-states";
import { Page } from "../_ui/page";

/** What is not there and what may not be seen, inside a frame that is there already. */
export async function NotFoundInShell() {
  const viewer = await currentViewer();
  return (
    <Page width="reading">
      <NotFoundState home={isSignedIn(viewer) ? "/home" : "/"} />
    </Page>
  );
}
