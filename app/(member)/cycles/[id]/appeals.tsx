import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import classes from "./cycle.module.css";

type Appeal = { id: string; termId: string; name: string; words: string; isMine: boolean };

/** Who disagrees, and whether the viewer may answer. */
export function Appeals({ path, appeals }: { path: string; appeals: readonly Appeal[] }) {
  return appeals.map(({ id, termId, name, words, isMine }) => (
    <section key={id} className={classes.appeal}>
      <Icon name="quote" />
      <div>
        <Text weight={600}>{name} disagrees</Text>
        <Text size="sm" tone="second">
          {words}. {isMine ? "Needs a reviewer other than you." : "Somebody else decided; you can answer."}
        </Text>
      </div>
      <TextLink href={`${path}/terms/${termId}`} fz="sm" fw={600} aria-label={`Read what ${name} wrote`}>
        Read it
      </TextLink>
    </section>
  ));
}
