import classes from "./form-error.module.css";
import { Icon } from "./icon";

/** What the form as a whole has to say; `needsSignIn` offers it in a new tab, so that nothing typed is left behind. */
export type FormMessage = { text: string; details?: string[]; needsSignIn?: boolean };

export function FormError({ message }: { message: FormMessage | null }) {
  if (!message) return null;
  return (
    <div role="alert" className={classes.error}>
      <Icon name="alert" />
      <div>
        {message.text}
        {message.details?.length ? (
          <ul>
            {message.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        ) : null}
        {message.needsSignIn ? (
          <>
            {" "}
            <a href="/sign-in" target="_blank" rel="noopener">
              Sign in in a new tab
            </a>
            , then send again here.
          </>
        ) : null}
      </div>
    </div>
  );
}
