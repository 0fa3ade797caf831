"use client";

import { FormError } from "@/app/_ui/form-error";
import fields from "@/app/(public)/narrow-page.module.css";
import { TextAreaField, TextField } from "@/app/(public)/plain-field";
import { SubmitButton } from "@/app/(public)/submit-button";
import { usePlainForm } from "@/app/(public)/use-plain-form";
import { ask } from "./actions";
import classes from "./ask.module.css";

type AskFormProps = { member: { id: string; slug: string; name: string }; ownAddress: string | null };

/** A question, and who asks; whoever is signed in asks by the address of their profile. The last field is a trap for programs. */
export function AskForm({ member, ownAddress }: AskFormProps) {
  const { form, field, state, isBusy } = usePlainForm(ask);
  return (
    <form {...form} className={fields.fields} aria-label={`A question to ${member.name}`}>
      <FormError message={state.message ? { text: state.message } : null} />
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="slug" value={member.slug} />
      <TextAreaField label="Your question" rows={7} maxLength={2000} required {...field("text")} />
      {ownAddress ? null : (
        <>
          <TextField label="Your name" autoComplete="name" maxLength={80} required {...field("name")} />
          <TextField
            label="Your e-mail address"
            description="The answer goes there."
            type="email"
            autoComplete="email"
            inputMode="email"
            required
            {...field("email")}
          />
        </>
      )}
      <div className={classes.trap} aria-hidden="true">
        <label htmlFor="website">Leave this empty</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      {state.fields.website ? <FormError message={{ text: state.fields.website }} /> : null}
      <SubmitButton size="md" isWide isBusy={isBusy}>
        Send the question
      </SubmitButton>
    </form>
  );
}
