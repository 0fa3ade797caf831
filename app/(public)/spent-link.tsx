import { ButtonLink } from "../_ui/links";
import { Narrow } from "./narrow";

/** For a link that was used, ran out, or lost a letter on its way. */
export function SpentLink({ href, label }: { href: string; label: string }) {
  return (
    <Narrow
      title="This link opens nothing any longer"
      context="It works once and not for long. A new one takes a minute; if you asked twice, use the latest mail."
    >
      <ButtonLink href={href}>{label}</ButtonLink>
    </Narrow>
  );
}
