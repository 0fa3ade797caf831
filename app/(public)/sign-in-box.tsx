import { Button, TextInput } from "@mantine/core";
import classes from "./front.module.css";

/** Takes the address along to the sign-in page, where the ways in are. Works without a script. */
export function SignInBox() {
  return (
    <form action="/sign-in" method="get" className={classes.signIn}>
      <TextInput
        name="email"
        type="email"
        label="Sign in with your program email"
        placeholder="you@example.org"
        autoComplete="email"
        required
        withAsterisk={false}
        size="md"
      />
      <Button type="submit" size="md">
        Continue
      </Button>
      <p>A link by e-mail is enough; there is no password to remember.</p>
    </form>
  );
}
