import { CardTitle, column, drawCard, second } from "@/app/_sharing/card";
import { drawable } from "@/app/_sharing/drawable-text";
import { answerPreview } from "@/app/_sharing/preview-answer";
import { formatDay, formatDays } from "@/app/_ui/format";
import { visitor } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { eventFormatLabels } from "@/lib/events/formats";
import { getEvent } from "@/lib/events/get";

type Context = { params: Promise<{ id: string }> };
type Facts = Awaited<ReturnType<typeof factsOf>>;

/** The picture of a shared event: what it is, who holds it, when and where. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerPreview(request, { facts: () => factsOf(id), draw: drawEvent });
}

/** In letters that the faces of the picture have; a title in others is that of its day. */
async function factsOf(id: string) {
  const event = await getEvent(visitor, id);
  const { startsOn, endsOn, startsAtClock, format, city, country, state } = event;
  const days = endsOn && endsOn > startsOn ? formatDays(startsOn, endsOn) : formatDay(startsOn, "long");
  const place = format === "online" ? [] : [city, country && countryName(country)];
  return {
    title: drawable(event.title) ?? `An event on ${formatDay(startsOn)}`,
    hosts: event.hosts.flatMap(({ name }) => drawable(name) ?? []).join(", "),
    when: [days, startsAtClock].filter(Boolean).join(", "),
    where: [eventFormatLabels[format], ...place].flatMap((part) => (part ? (drawable(part) ?? []) : [])).join(", "),
    isCancelled: state === "cancelled",
  };
}

function drawEvent({ title, hosts, when, where, isCancelled }: Facts) {
  return drawCard(
    <div style={column}>
      <div style={{ display: "flex", flexDirection: "column", marginTop: "auto", paddingRight: 72 }}>
        <div style={{ display: "flex", fontSize: 30, color: second, marginBottom: 14 }}>
          {isCancelled ? `Cancelled. ${hosts}` : hosts || " "}
        </div>
        <CardTitle long={30}>{title}</CardTitle>
      </div>
      <div style={{ display: "flex", fontSize: 34, marginTop: 40 }}>{when}</div>
      <div style={{ display: "flex", fontSize: 30, color: second, marginTop: 10 }}>{where}</div>
    </div>,
  );
}
