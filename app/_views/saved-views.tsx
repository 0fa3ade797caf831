import { currentViewer } from "@/lib/core/current-viewer";
import { listViews } from "@/lib/saved-views/list";
import { type Params, withParams } from "../_ui/search-params";
import { SavedViewsMenu } from "./saved-views-menu";

/** The viewer's saved views of this list, and saving the present filters as one. Any list can have it. */
export async function SavedViews({ path, params }: { path: string; params: Params }) {
  const viewer = await currentViewer();
  if (!viewer.memberId) return null;
  const views = await listViews(viewer, path);
  const query = withParams(path, params, {}).slice(path.length + 1);
  return <SavedViewsMenu path={path} query={query} views={views} />;
}
