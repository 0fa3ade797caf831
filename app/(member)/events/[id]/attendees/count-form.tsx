"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "@/app/_ui/form-error";
import { formatNumber } from "@/app/_ui/format";
import { ButtonLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";
import { showNotice, showUndo } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import type { EventWithDetails } from "@/lib/events/get";
import type { AttendeeListReading } from "@/lib/imports/kinds/attendees/match";
import { countAttendees, takeCountBack } from "../actions";
import { headcountWords, savedWords } from "./attendee-words";
import { FoundMembers } from "./found-members";
import { HeadcountField } from "./headcount-field";
import { ListFigures } from "./list-figures";

export type CountedEvent = Pick<
  EventWithDetails,
  "id" | "version" | "format" | "attendeesInPerson" | "attendeesOnline"
>;

/** What the list says, as a proposal that can be changed: how many came, and which members were among them. */
export function CountForm({ event, list }: { event: CountedEvent; list: AttendeeListReading }) {
  const router = useRouter();
  const { id, version, format, attendeesInPerson, attendeesOnline } = event;
  const { headcount, isKnownWhoCame } = list.tally;
  // A list of who had said yes takes no number away that somebody counted.
  const proposed = (before: number | null) => (isKnownWhoCame || before === null ? headcount : null);
  const { control, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/events/schema").then((module) => module.countAttendeesInput),
    defaultValues: {
      ...{ id, version },
      attendeesInPerson: format === "in_person" ? proposed(attendeesInPerson) : null,
      attendeesOnline: format === "online" ? proposed(attendeesOnline) : null,
      memberIds: list.found.filter(({ by, isThere }) => by !== null && !isThere).map((member) => member.id),
    },
    action: countAttendees,
    onDone: ({ added, undo }) => {
      router.push(`/events/${id}`);
      showUndo({
        message: savedWords(added),
        undo: async () => {
          const outcome = await takeCountBack(undo);
          showNotice(outcome.ok ? "Everything is as it was before." : outcome.message);
          router.refresh();
        },
      });
    },
  });
  return (
    <form {...formProps} aria-label="Who came">
      <Section title="What the list says">
        <ListFigures list={list} />
      </Section>
      <Section title="How many came">
        <Text mb="sm">
          <b>{formatNumber(headcount)}</b>: {headcountWords(list.tally)}
          {format === "hybrid" ? " The list does not say who was in the room and who was online." : null}
        </Text>
        <Group gap="md" align="flex-start">
          <HeadcountField control={control} name="attendeesInPerson" label="In the room" before={attendeesInPerson} />
          <HeadcountField control={control} name="attendeesOnline" label="Online" before={attendeesOnline} />
        </Group>
        <Text fz="sm" c="var(--second)" mt={6}>
          A number that you leave blank stays as it is.
        </Text>
      </Section>
      <Section title="Members on the list">
        <FoundMembers control={control} found={list.found} />
      </Section>
      <FormError message={message} />
      <Group gap="sm" mt="xl">
        <Button type="submit" loading={isBusy}>
          Save who came
        </Button>
        <ButtonLink href={`/events/${id}`} variant="default">
          Cancel
        </ButtonLink>
      </Group>
    </form>
  );
}
