import { ButtonLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
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
        <Row above={12}>
          <ButtonLink href="/admin/imports" variant="light">
            Import a file
          </ButtonLink>
        </Row>
      </InboxFrame>
      <InboxFrame
        icon="programs"
        title="Check the programs"
        detail="Five programs with their goals, and fourteen principles, are here already. You can change, add or retire them."
      >
        <Row above={12}>
          <ButtonLink href="/admin/programs" variant="default">
            See the programs
          </ButtonLink>
        </Row>
      </InboxFrame>
      <InboxFrame
        icon="addPerson"
        title="Invite somebody to run it with you"
        detail="Add them to the directory, send the invitation, and give them a role."
      >
        <Row above={12}>
          <ButtonLink href="/members/new" variant="default">
            Add a person
          </ButtonLink>
        </Row>
      </InboxFrame>
    </>
  );
}
