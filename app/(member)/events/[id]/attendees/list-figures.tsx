import { FigureRow } from "@/app/_ui/figure-row";
import { Text } from "@/app/_ui/plain/text";
import type { AttendeeListReading } from "@/lib/imports/kinds/attendees/match";
import { leftOutWords } from "./attendee-words";

/** The numbers of the list; what it does not say is unknown. */
export function ListFigures({ list }: { list: AttendeeListReading }) {
  const { yes, no, waitlist, came, absent, guests } = list.tally;
  const figures = [
    { label: "Said yes", value: yes, definition: "People who answered that they would come, or who registered." },
    { label: "Came", value: came, definition: "People marked as there, or checked in." },
    {
      label: "Did not come",
      value: absent,
      definition: "People marked as absent. If there was a check-in: people who said yes and did not check in.",
    },
    { label: "Guests brought", value: guests, definition: "Guests of the people who are counted as there." },
    { label: "On the waitlist", value: waitlist, definition: "People who waited for a place or for approval." },
    { label: "Said no", value: no, definition: "People who declined or cancelled." },
  ];
  const leftOut = leftOutWords(list);
  return (
    <>
      <FigureRow figures={figures} />
      {leftOut ? (
        <Text size="sm" tone="second" above={6}>
          {leftOut}
        </Text>
      ) : null}
    </>
  );
}
