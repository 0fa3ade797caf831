import { ButtonLink } from "../_ui/links";
import { NarrowPage } from "./narrow-page";

/** For a link that was used, ran out, or lost a letter on its way. */
export function UsedLink({ href, label }: { href: string; label: string }) {
  return (
    <NarrowPage
      title="This link no longer works"
      context="It works once, for a short time. Ask for a new one. If you asked twice, use the newest mail."
    >
      <ButtonLink href={href}>{label}</ButtonLink>
    </NarrowPage>
  );
}
