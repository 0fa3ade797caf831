"use client";

import { Icon } from "../_ui/icon";
import { late } from "../_ui/late";
import { OpensOnPress } from "./opens-on-press";
import type { PersonFieldProps } from "./person-field";

/** `opener`: on the button that opens the field. */
type AddPersonProps = PersonFieldProps & { opener?: string };

const load = () => import("./person-field");
const PersonField = late(async () => (await load()).PersonField);

/** Adds a member or a guest by name; the field comes with the first press. */
export function AddPerson({ opener = "Someone else", ...field }: AddPersonProps) {
  return (
    <OpensOnPress opener={opener} look={{ leftSection: <Icon name="plus" size={16} /> }} prepare={() => void load()}>
      {(close) => <PersonField {...field} isFocused onTaken={close} />}
    </OpensOnPress>
  );
}
