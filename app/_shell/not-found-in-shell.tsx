import { Container } from "@mantine/core";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn } from "@/lib/core/viewer";
import { NotFoundState } from "../_ui/error-states";

/** What is not there and what may not be seen, inside a frame that is there already. */
export async function NotFoundInShell() {
  const viewer = await currentViewer();
  return (
    <Container size={1216} px={{ base: "md", xs: "xl" }}>
      <NotFoundState home={isSignedIn(viewer) ? "/home" : "/"} />
    </Container>
  );
}
