import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer, requireViewer } from "@/lib/core/current-viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { allMembersMatching } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { describeTermState, termStateOn } from "@/lib/terms/status";
import { paramsOf } from "../../../_ui/search-params";

const heads = ["name", "address", "email", "country", "city", "programs", "details", "terms", "activities", "last"];

/** Just what the list shows under these filters, every page of it; e-mail only where the viewer sees it. */
export async function GET(request: Request): Promise<Response> {
  const looker = await currentViewer();
  const viewer = (await isDirectoryOpenTo(looker)) ? looker : await requireViewer("member", "/members");
  const url = new URL(request.url);
  const day = today(viewer.timeZone);
  const rows = await allMembersMatching(viewer, readMemberFilter(paramsOf(url.searchParams)));
  const lines = rows.map((row) => {
    const standing = row.terms.filter((term) => termStateOn(term, day) !== "ended");
    const joined = (parts: (string | null)[]) => parts.filter(Boolean).join("; ");
    return [
      row.name,
      `/members/${row.slug}`,
      row.email,
      row.country,
      row.city,
      joined(standing.map(({ shortName }) => shortName)),
      joined(standing.map(({ group, detail }) => group ?? detail)),
      joined(standing.map((term) => describeTermState(term, day))),
      row.activities,
      row.lastOn,
    ];
  });
  return csvResponse(`members-${day}.csv`, heads, lines);
}
