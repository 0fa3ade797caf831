"use client";

import { Box, Text, UnstyledButton } from "@mantine/core";
import { FormError } from "../../_ui/form-error";
import { usePlainForm } from "../use-plain-form";
import { enterAsDemo } from "./actions";
import classes from "./sign-in.module.css";

type Account = { label: string; detail: string; name: string };

/** The people of the demo community, one click each. */
export function DemoAccounts({ accounts, returnTo }: { accounts: Account[]; returnTo: string }) {
  const { form, state, isBusy } = usePlainForm(enterAsDemo);
  return (
    <Box mb="sm">
      <form {...form} aria-label="Demo accounts">
        <FormError message={state.message ? { text: state.message } : null} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Box component="ul" className={classes.rows} m={0} p={0} style={{ listStyle: "none" }}>
          {accounts.map(({ label, detail, name }) => (
            <li key={label}>
              <UnstyledButton type="submit" name="label" value={label} className={classes.row} disabled={isBusy}>
                <Text span display="block" fw={600}>
                  {name}
                </Text>
                <Text span display="block" fz="sm" c="var(--second)">
                  {detail}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </Box>
      </form>
      <Text fw={600} mt="xl">
        Or with an address of your own
      </Text>
    </Box>
  );
}
