import { Group } from "@mantine/core";
import { ButtonLink } from "@/app/_ui/links";
import { InboxFrame } from "./inbox-frame";

/** An installation in which nobody is yet: what makes it a community. */
export function FirstStepsList() {
  return (
    <>
      <InboxFrame
        icon="imports"
        title="Import your members"
        detail="A CSV with names and terms is enough. You see what each row will do before anything is saved, and you can undo it."
      >
        <Group mt="sm">
          <ButtonLink href="/admin/imports" variant="light">
            Import a file
          </ButtonLink>
        </Group>
      </InboxFrame>
      <InboxFrame
        icon="programs"
        title="Check the programs"
        detail="Five programs with their goals, and fourteen principles, are here already. You can change, add or retire them."
      >
        <Group mt="sm">
          <ButtonLink href="/admin/programs" variant="default">
            See the programs
          </ButtonLink>
        </Group>
      </InboxFrame>
      <InboxFrame
        icon="addPerson"
        title="Invite somebody to run it with you"
        detail="Add them to the directory, send the invitation, and give them a role."
      >
        <Group mt="sm">
          <ButtonLink href="/members/new" variant="default">
            Add a person
          </ButtonLink>
        </Group>
      </InboxFrame>
    </>
  );
}
