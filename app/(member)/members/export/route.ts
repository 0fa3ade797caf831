import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer, requireViewer } from "@/lib/core/current-viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { memberCsvColumns, memberCsvLine } from "@/lib/directory/csv-export";
import { allMembersMatching } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { paramsOf } from "../../../_ui/search-params";

/** Just what the list shows under these filters, every page of it; e-mail only where the viewer sees it. */
export async function GET(request: Request): Promise<Response> {
  const looker = await currentViewer();
  const viewer = (await isDirectoryOpenTo(looker)) ? looker : await requireViewer("member", "/members");
  const url = new URL(request.url);
  const day = today(viewer.timeZone);
  const rows = await allMembersMatching(viewer, readMemberFilter(paramsOf(url.searchParams)));
  const lines = rows.map((row) => memberCsvLine(row));
  return csvResponse(`members-${day}.csv`, memberCsvColumns, lines);
}
