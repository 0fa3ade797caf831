"use client";

import { Autocomplete, Button, Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { type UsualLength, usualLastDay } from "@/lib/terms/usual-length";
import { Controlled } from "../_ui/controlled-field";
import { DayField } from "../_ui/day-field";
import { FormError } from "../_ui/form-error";
import { showNotice } from "../_ui/undo-notice";
import { useCommandForm } from "../_ui/use-command-form";
import { grantIt } from "./actions";

type GrantableProgram = {
  key: string;
  name: string;
  detailName: string;
  detailExamples: string[];
  levels: string[];
} & UsualLength;
export type GrantFormProps = { memberId: string; name: string; programs: GrantableProgram[]; today: string };

/** The form for one more term; its last day follows program and first day until somebody chooses another. */
export function GrantFields({ memberId, name, programs, today, onClose }: GrantFormProps & { onClose: () => void }) {
  const router = useRouter();
  const { form, control, field, submit, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/terms/schema").then((module) => module.grantTermInput),
    defaultValues: {
      memberId,
      programKey: programs[0]?.key ?? "",
      startsOn: today,
      endsOn: (programs[0] && usualLastDay(programs[0], today)) ?? "",
      state: "active",
      detail: "",
      level: "",
      reason: "",
    },
    action: grantIt,
    onDone: () => {
      onClose();
      router.refresh();
      showNotice(`${name} has a new term.`);
    },
  });
  const [key, startsOn] = useWatch({ control, name: ["programKey", "startsOn"] });
  const program = programs.find((one) => one.key === key);
  const detail = program?.detailName ?? "specialty";
  const usual = program && startsOn ? (usualLastDay(program, startsOn) ?? "") : "";
  const suggested = useRef(usual);
  useEffect(() => {
    if (form.getValues("endsOn") === suggested.current) form.setValue("endsOn", usual);
    suggested.current = usual;
  }, [form, usual]);
  return (
    <form onSubmit={submit()} noValidate aria-label="Grant a term">
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={640}>
        <NativeSelect
          label="Program"
          data={programs.map((one) => ({ value: one.key, label: one.name }))}
          {...field("programKey")}
        />
        <NativeSelect
          label="State"
          data={[
            { value: "active", label: "Active" },
            { value: "invited", label: "Invited" },
          ]}
          {...field("state")}
        />
        <Controlled control={control} name="startsOn">
          {(day) => <DayField label="First day" today={today} required {...day} />}
        </Controlled>
        <Controlled control={control} name="endsOn">
          {(day) => <DayField label="Last day, if there is one" today={today} shortcuts={false} isClearable {...day} />}
        </Controlled>
        <TextInput
          label={detail.charAt(0).toUpperCase() + detail.slice(1)}
          placeholder={program?.detailExamples.join(", ")}
          {...field("detail")}
        />
        <Controlled control={control} name="level">
          {({ value, ...input }) => (
            <Autocomplete label="Level" data={program?.levels ?? []} value={value ?? ""} {...input} />
          )}
        </Controlled>
        <TextInput label="Reason" description="The member can read it" {...field("reason")} />
      </SimpleGrid>
      <FormError message={message} />
      <Group gap="xs" mt="md">
        <Button type="submit" loading={isBusy}>
          Grant the term
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
