"use client";

import { useWatch } from "react-hook-form";
import { PastedMessage } from "@/app/_message/pasted-message";
import type { MessageInForm } from "@/app/_message/use-message";
import type { EventControl } from "./form-types";

type EventMessageProps = { control: EventControl; message: MessageInForm; isPlanned: boolean };

/** The message that an event was read from, and what it did not say. */
export function EventMessage({ control, message, isPlanned }: EventMessageProps) {
  const [title, day, room, online, link] = useWatch({
    control,
    name: [
      "title",
      "startsOn",
      isPlanned ? "expectedInPerson" : "attendeesInPerson",
      isPlanned ? "expectedOnline" : "attendeesOnline",
      "link",
    ],
  });
  const wanted = [
    { name: "what it was called", isRead: Boolean(title) },
    { name: "the day", isRead: Boolean(day) },
    { name: "how many people", isRead: typeof room === "number" || typeof online === "number" },
    { name: "a link", isRead: Boolean(link) },
  ];
  return <PastedMessage message={message} wanted={wanted} />;
}
