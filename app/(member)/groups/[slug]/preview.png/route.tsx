import { CardTitle, column, drawCard, second } from "@/app/_sharing/card";
import { drawable } from "@/app/_sharing/drawable-text";
import { answerPreview } from "@/app/_sharing/preview-answer";
import { formatDay, plural } from "@/app/_ui/format";
import { visitor } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { getGroup } from "@/lib/groups/get";
import { groupKindLabels } from "@/lib/groups/kinds";

type Context = { params: Promise<{ slug: string }> };
type Facts = Awaited<ReturnType<typeof factsOf>>;

/** The picture of a shared group: its name, what it is and where. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerPreview(request, { facts: () => factsOf(slug), draw: drawGroup });
}

/** In letters that the faces of the picture have; a name in others is the address. */
async function factsOf(slug: string) {
  const group = await getGroup(visitor, slug);
  const place = [group.city, group.country && countryName(group.country)];
  return {
    name: drawable(group.name) ?? group.slug,
    kind: groupKindLabels[group.kind].one,
    place: place.flatMap((part) => (part ? (drawable(part) ?? []) : [])).join(", "),
    members: group.statedMembers === null ? null : plural(group.statedMembers, "member"),
    lastHeld: group.lastHeldOn && `Last event on ${formatDay(group.lastHeldOn)}`,
  };
}

function drawGroup({ name, kind, place, members, lastHeld }: Facts) {
  return drawCard(
    <div style={column}>
      <div style={{ display: "flex", flexDirection: "column", marginTop: "auto", paddingRight: 72 }}>
        <div style={{ display: "flex", fontSize: 30, color: second, marginBottom: 14 }}>{kind}</div>
        <CardTitle long={30}>{name}</CardTitle>
      </div>
      <div style={{ display: "flex", fontSize: 34, marginTop: 40 }}>{place || " "}</div>
      <div style={{ display: "flex", fontSize: 30, color: second, marginTop: 10 }}>
        {[members, lastHeld].filter(Boolean).join(". ") || " "}
      </div>
    </div>,
  );
}
