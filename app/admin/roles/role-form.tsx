"use client";

import { Button, MultiSelect, Select, SimpleGrid } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { MemberField } from "../../_members/member-field";
import { Controlled } from "../../_ui/controlled-field";
import { FormError } from "../../_ui/form-error";
import { showNotice } from "../../_ui/undo-notice";
import { useCommandForm } from "../../_ui/use-command-form";
import { giveRole } from "./actions";

type Option = { value: string; label: string };
const roles: Option[] = [
  { value: "manager", label: "Program manager" },
  { value: "administrator", label: "Administrator" },
];

/** Gives a role; a program and its countries only to a manager. */
export function RoleForm({ programs, countries }: { programs: Option[]; countries: Option[] }) {
  const { form, control, submit, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/accounts/schema").then((module) => module.grantRoleInput),
    defaultValues: { memberId: "", role: "manager" as const, programKey: null, countries: [] },
    action: giveRole,
    onDone: () => {
      form.reset();
      showNotice("It works at once.");
    },
  });
  const isManager = useWatch({ control, name: "role" }) === "manager";

  function forget() {
    form.setValue("programKey", null);
    form.setValue("countries", []);
  }

  return (
    <form onSubmit={submit()} noValidate aria-label="Give a role">
      <FormError message={message} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={720} spacing="sm">
        <Controlled control={control} name="memberId">
          {(field) => <MemberField {...field} onChange={(id) => field.onChange(id ?? "")} />}
        </Controlled>
        <Controlled control={control} name="role">
          {(field) => (
            <Select
              label="Role"
              data={roles}
              allowDeselect={false}
              {...field}
              onChange={(role) => {
                field.onChange(role);
                forget();
              }}
            />
          )}
        </Controlled>
        {isManager ? (
          <>
            <Controlled control={control} name="programKey">
              {(field) => <Select label="Program" data={programs} placeholder="Choose one" {...field} />}
            </Controlled>
            <Controlled control={control} name="countries">
              {({ value, ...field }) => (
                <MultiSelect
                  label="Countries"
                  data={countries}
                  value={value ?? []}
                  searchable
                  placeholder={value?.length ? undefined : "Every country"}
                  {...field}
                />
              )}
            </Controlled>
          </>
        ) : null}
      </SimpleGrid>
      <Button type="submit" mt="md" loading={isBusy}>
        Give the role
      </Button>
    </form>
  );
}
