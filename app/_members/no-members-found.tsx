import { isManager, type Viewer } from "@/lib/core/viewer";
import { countMembers } from "@/lib/directory/list";
import type { MemberFilter } from "@/lib/directory/schema";
import { Empty, FilteredEmpty } from "../_ui/empty";
import { plural } from "../_ui/format";
import type { Params } from "../_ui/search-params";

const names: Partial<Record<keyof MemberFilter, string>> = {
  q: "Without these words",
  program: "Any program",
  country: "Any country",
  state: "Any term",
  specialty: "Any specialty",
  level: "Any level",
  ends: "Ending or not",
  behind: "Whatever is missing",
  active: "Active or not",
  account: "With or without an account",
  role: "Any role",
};

type NobodyFoundProps = { viewer: Viewer; path: string; params: Params; filter: MemberFilter };

/** No member here yet, or none that the filters name: the one filter whose loss helps most. */
export async function NoMembersFound({ viewer, path, params, filter }: NobodyFoundProps) {
  const set = (Object.keys(names) as (keyof MemberFilter)[]).filter((key) => filter[key] !== undefined);
  if (set.length === 0)
    return (
      <Empty
        title={viewer.memberId ? "There are no members yet" : "No member has a public profile yet"}
        action={isManager(viewer) ? { href: "/members/new", label: "Add the first member" } : undefined}
      >
        {viewer.memberId
          ? "Import members from a file, or add them one by one."
          : "People choose for themselves what visitors see. Sign in to see the community."}
      </Empty>
    );
  const without = await Promise.all(
    set.map(async (key) => ({ key, count: await countMembers(viewer, { ...filter, [key]: undefined }, 1000) })),
  );
  const [best] = without.sort((one, other) => other.count - one.count);
  return (
    <FilteredEmpty
      title="No member matches all these filters"
      path={path}
      params={params}
      drop={
        best && best.count > 0
          ? {
              params: [best.key],
              label: names[best.key] ?? "Without it",
              gives: `${plural(best.count, "member")} without that filter.`,
            }
          : undefined
      }
    />
  );
}
