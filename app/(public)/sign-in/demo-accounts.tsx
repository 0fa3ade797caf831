"use client";

import { FormError } from "../../_ui/form-error";
import { usePlainForm } from "../use-plain-form";
import { enterAsDemo } from "./actions";
import classes from "./sign-in.module.css";

type Account = { label: string; detail: string; name: string };

/** The people of the demo community, one click each. */
export function DemoAccounts({ accounts, returnTo }: { accounts: Account[]; returnTo: string }) {
  const { form, state, isBusy } = usePlainForm(enterAsDemo);
  return (
    <div className={classes.demo}>
      <form {...form} aria-label="Demo accounts">
        <FormError message={state.message ? { text: state.message } : null} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <ul className={classes.rows}>
          {accounts.map(({ label, detail, name }) => (
            <li key={label}>
              <button type="submit" name="label" value={label} className={classes.row} disabled={isBusy}>
                <b>{name}</b>
                <span>{detail}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p className={classes.or}>Or with an address of your own</p>
    </div>
  );
}
