import { Text } from "@mantine/core";
import { FigureRow } from "@/app/_ui/figure-row";
import type { AttendeeListReading } from "@/lib/imports/kinds/attendees/match";
import { leftOutWords } from "./words";

/** The numbers of the list; what it does not say is unknown. */
export function ListFigures({ list }: { list: AttendeeListReading }) {
  const { yes, no, waitlist, came, absent, guests } = list.tally;
  const figures = [
    { label: "Said yes", value: yes, definition: "Who had answered that they would come, or was registered." },
    { label: "Came", value: came, definition: "Who is marked as having been there, or checked in." },
    {
      label: "Did not come",
      value: absent,
      definition: "Who is marked as absent; where a check-in was used, who had said yes and was not checked in.",
    },
    { label: "Guests brought", value: guests, definition: "Guests of those who count for how many came." },
    { label: "On the waitlist", value: waitlist, definition: "Who waited for a place or for approval." },
    { label: "Said no", value: no, definition: "Who had declined or cancelled." },
  ];
  const leftOut = leftOutWords(list);
  return (
    <>
      <FigureRow figures={figures} />
      {leftOut ? (
        <Text fz="sm" c="var(--second)" mt={6}>
          {leftOut}
        </Text>
      ) : null}
    </>
  );
}
