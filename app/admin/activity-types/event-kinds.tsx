"use client";

import { Button, Group, List, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { eventKindInput } from "@/lib/catalogue/events/schema";
import type { Outcome } from "@/lib/errors";
import { FormError } from "../../_ui/form-error";
import { useCommandForm } from "../../_ui/use-command-form";
import { AddInPlace } from "../_catalogue/add-in-place";
import { EditableRow } from "../_catalogue/editable-row";
import { OrderButtons } from "../_catalogue/order-buttons";
import { RetireButton } from "../_catalogue/retire-button";
import { addAKind, bringTheKindBack, changeKind, placeKind, retireTheKind } from "./actions";

type KindShown = { key: string; version: number; name: string; isRetired: boolean };

/** What an event can be, in the order of the form, each edited in place. */
export function EventKinds({ kinds }: { kinds: KindShown[] }) {
  const inUse = kinds.filter((kind) => !kind.isRetired);
  return (
    <>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }}>
        {[...inUse, ...kinds.filter((kind) => kind.isRetired)].map((kind) => (
          <KindRow key={kind.key} kind={kind} place={inUse.indexOf(kind)} count={inUse.length} />
        ))}
      </List>
      <AddInPlace
        label="Add a kind of event"
        form={(close) => <KindForm label="New kind of event" name="" save={addAKind} onClose={close} />}
      />
    </>
  );
}

function KindRow({ kind, place, count }: { kind: KindShown; place: number; count: number }) {
  const { key, version, name, isRetired } = kind;
  const order = { isFirst: place === 0, isLast: place === count - 1, move: placeKind };
  return (
    <EditableRow
      id={`kind-${key}`}
      name={name}
      lead={isRetired ? null : <OrderButtons itemKey={key} name={name} {...order} />}
      aside={
        <RetireButton
          {...{ name, isRetired, choice: { key, version }, stays: "Events of this kind stay." }}
          retire={retireTheKind}
          bringBack={bringTheKindBack}
          isCompact
        />
      }
      form={(close) => (
        <KindForm
          label={`Edit ${name}`}
          name={name}
          save={(typed) => changeKind({ ...typed, key, version })}
          onClose={close}
        />
      )}
    >
      <Text pt={3} c={isRetired ? "var(--second)" : undefined}>
        {name}
        {isRetired ? " (retired)" : ""}
      </Text>
    </EditableRow>
  );
}

type KindFormProps = {
  label: string;
  name: string;
  save: (typed: { name: string }) => Promise<Outcome<unknown>>;
  onClose: () => void;
};

function KindForm({ label, name, save, onClose }: KindFormProps) {
  const router = useRouter();
  const { field, formProps, isBusy, message } = useCommandForm({
    schema: eventKindInput,
    defaultValues: { name },
    action: save,
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <form {...formProps} aria-label={label}>
      <FormError message={message} />
      <TextInput label="Name" maw={360} autoFocus {...field("name")} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={isBusy}>
          Save the kind
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
