import { today } from "@/lib/clock";
import { csvOf, download } from "@/lib/csv";
import { currentViewer, requireViewer } from "@/lib/current-viewer";
import { everyMember, isDirectoryOpenTo } from "@/lib/members/directory/queries";
import { memberFilterOf } from "@/lib/members/directory/schema";
import { stateOn, termWords } from "@/lib/terms/rules";
import { paramsOf } from "../../../_ui/search-params";

const heads = ["name", "address", "email", "country", "city", "programs", "details", "terms", "activities", "last"];

/** Just what the list shows under these filters, every page of it; e-mail only where the viewer sees it. */
export async function GET(request: Request): Promise<Response> {
  const looker = await currentViewer();
  const viewer = (await isDirectoryOpenTo(looker)) ? looker : await requireViewer("member", "/members");
  const url = new URL(request.url);
  const day = today(viewer.timeZone);
  const rows = await everyMember(viewer, memberFilterOf(paramsOf(url.searchParams)));
  const lines = rows.map((row) => {
    const standing = row.terms.filter((term) => stateOn(term, day) !== "ended");
    const joined = (parts: (string | null)[]) => parts.filter(Boolean).join("; ");
    return [
      row.name,
      `/members/${row.slug}`,
      row.email,
      row.country,
      row.city,
      joined(standing.map(({ shortName }) => shortName)),
      joined(standing.map(({ group, detail }) => group ?? detail)),
      joined(standing.map((term) => termWords(term, day))),
      row.activities,
      row.lastOn,
    ];
  });
  return download(`members-${day}.csv`, "text/csv", csvOf(heads, lines));
}
