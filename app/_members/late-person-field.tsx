"use client";

import { TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useLateField } from "../_ui/use-late-field";
import type { BegunPersonProps, PersonFieldProps } from "./person-field";

const load = async () => (await import("./person-field")).PersonField;

/** The field for a member or a guest where it stands on a page from the start; its script comes with the first touch. */
export function LatePersonField(props: PersonFieldProps) {
  const { opened, typed, input, ask, near, type } = useLateField<BegunPersonProps>(load);
  if (opened) return <opened.Part {...props} begun={opened.begun} />;

  function take() {
    const name = typed?.trim();
    if (!name) return;
    props.onGuest(name);
    type("");
  }

  function pressKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !typed?.trim()) return;
    event.preventDefault();
    take();
  }

  return (
    <TextInput
      ref={input}
      maxLength={120}
      autoComplete="off"
      aria-label={props.label}
      aria-haspopup="listbox"
      placeholder={props.placeholder}
      value={typed ?? ""}
      wrapperProps={{ onPointerEnter: near }}
      onFocus={ask}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={pressKey}
      onBlur={(event) => document.activeElement !== event.currentTarget && take()}
    />
  );
}
