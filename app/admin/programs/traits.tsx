"use client";

import { Button, Group, List, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { line } from "@/lib/catalogue/schema";
import type { Outcome } from "@/lib/errors";
import { FormError } from "../../_ui/form-error";
import { useCommandForm } from "../../_ui/use-command-form";
import { AddInPlace } from "../_catalogue/add-in-place";
import { EditableRow } from "../_catalogue/editable-row";
import { OrderButtons } from "../_catalogue/order-buttons";
import { RetireButton } from "../_catalogue/retire-button";
import { addATrait, bringTheTraitBack, changeTrait, placeTrait, retireTheTrait } from "./actions";

export type TraitShown = { key: string; version: number; text: string; isRetired: boolean };

const schema = z.object({ text: line("Say what the trait is.", 200) });

/** What the program looks for in people, in order, each edited in place. */
export function Traits({ programKey, traits }: { programKey: string; traits: TraitShown[] }) {
  const inUse = traits.filter((trait) => !trait.isRetired);
  return (
    <>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }}>
        {[...inUse, ...traits.filter((trait) => trait.isRetired)].map((trait) => (
          <TraitRow key={trait.key} trait={trait} place={inUse.indexOf(trait)} count={inUse.length} />
        ))}
      </List>
      <AddInPlace
        label="Add a trait"
        form={(close) => (
          <TraitForm label="New trait" text="" save={({ text }) => addATrait({ programKey, text })} onClose={close} />
        )}
      />
    </>
  );
}

function TraitRow({ trait, place, count }: { trait: TraitShown; place: number; count: number }) {
  const { key, version, text, isRetired } = trait;
  const order = { isFirst: place === 0, isLast: place === count - 1, move: placeTrait };
  return (
    <EditableRow
      id={key}
      name={text}
      lead={isRetired ? null : <OrderButtons itemKey={key} name={text} {...order} />}
      aside={
        <RetireButton
          {...{ name: text, isRetired, choice: { key, version }, stays: "It stays on record." }}
          retire={retireTheTrait}
          bringBack={bringTheTraitBack}
          isCompact
        />
      }
      form={(close) => (
        <TraitForm
          label={`Edit ${text}`}
          text={text}
          save={(words) => changeTrait({ ...words, key, version })}
          onClose={close}
        />
      )}
    >
      <Text pt={3} c={isRetired ? "var(--second)" : undefined}>
        {text}
        {isRetired ? " (retired)" : ""}
      </Text>
    </EditableRow>
  );
}

type TraitFormProps = {
  label: string;
  text: string;
  save: (words: { text: string }) => Promise<Outcome<unknown>>;
  onClose: () => void;
};

function TraitForm({ label, text, save, onClose }: TraitFormProps) {
  const router = useRouter();
  const { field, formProps, isBusy, message } = useCommandForm({
    schema,
    defaultValues: { text },
    action: save,
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <form {...formProps} aria-label={label}>
      <FormError message={message} />
      <TextInput label="Trait" maw={560} autoFocus {...field("text")} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={isBusy}>
          Save the trait
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
