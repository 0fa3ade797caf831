import { ButtonLink } from "../_ui/links";
import { Narrow } from "./narrow";

/** For a link that was used, ran out, or lost a letter on its way. */
export function SpentLink({ href, label }: { href: string; label: string }) {
  return (
    <Narrow
      title="This link no longer works"
      context="It works once, for a short time. Ask for a new one. If you asked twice, use the newest mail."
    >
      <ButtonLink href={href}>{label}</ButtonLink>
    </Narrow>
  );
}
