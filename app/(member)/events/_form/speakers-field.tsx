"use client";

import { CloseButton, Text, TextInput } from "@mantine/core";
import { useFieldArray, useWatch } from "react-hook-form";
import { LatePersonField } from "@/app/_members/late-person-field";
import { SpeakerFromText } from "@/app/_message/said";
import { PersonAvatar } from "@/app/_ui/avatar";
import type { MemberOption } from "@/lib/members/search";
import classes from "./event-form.module.css";
import type { EventControl, EventField } from "./form-types";
import { SessionDetails } from "./session-details";

type SpeakersFieldProps = {
  control: EventControl;
  field: EventField;
  names: Record<string, string>;
  /** Who spoke at the group's last events. */
  suggested: readonly MemberOption[];
  languages: { value: string; label: string }[];
  onName: (id: string, name: string) => void;
};

/** One line a session: who spoke, and what the talk was called where that is known. Each member gets the credit and a note. */
export function SpeakersField({ control, field, names, suggested, languages, onName }: SpeakersFieldProps) {
  const { fields, append, remove } = useFieldArray({ control, name: "sessions" });
  const sessions = useWatch({ control, name: "sessions" }) ?? [];
  const taken = sessions.flatMap(({ speakers }) => (speakers ?? []).flatMap(({ memberId }) => memberId ?? []));
  const begin = (memberId: string | null, guestName: string | null) =>
    append({ kind: "talk", title: "", speakers: [{ memberId, guestName }] }, { shouldFocus: false });
  return (
    <div className={classes.speakers}>
      {fields.map((row, place) => {
        const speakers = sessions[place]?.speakers ?? [];
        const name = speakers
          .map((speaker) => (speaker.memberId ? (names[speaker.memberId] ?? "A member") : speaker.guestName))
          .join(", ");
        return (
          <div key={row.id} className={classes.speaker}>
            <PersonAvatar name={name || "?"} size={34} />
            <div className={classes.who}>
              <Text fw={600} style={{ overflowWrap: "anywhere" }}>
                {name || "Nobody named yet"}
              </Text>
              <Text fz="sm" c="var(--second)">
                {speakers.some(({ memberId }) => memberId)
                  ? "Gets the credit."
                  : "A guest. You can link the guest to a member later."}
              </Text>
              {speakers.map(({ memberId, guestName }) => (
                <SpeakerFromText key={memberId ?? guestName} who={memberId ?? guestName ?? ""} />
              ))}
            </div>
            <TextInput
              className={classes.talk}
              aria-label={`Title of the talk by ${name || "this speaker"}`}
              placeholder="Title of the talk, if you know it"
              {...field(`sessions.${place}.title`)}
            />
            <CloseButton aria-label={`Remove ${name || "this session"}`} onClick={() => remove(place)} />
            <SessionDetails
              control={control}
              field={field}
              place={place}
              names={names}
              languages={languages}
              onName={onName}
            />
          </div>
        );
      })}
      <div className={classes.add}>
        <LatePersonField
          // Somebody may give two talks: only who is not named yet is suggested.
          taken={[]}
          suggested={suggested.filter(({ id }) => !taken.includes(id))}
          label="Add a speaker"
          placeholder="Add a speaker"
          onMember={({ id, name }) => {
            onName(id, name);
            begin(id, null);
          }}
          onGuest={(guest) => begin(null, guest)}
        />
      </div>
    </div>
  );
}
